'use server'

import { ideaRoutes } from '#shared/ideas/routes.ts'
import { enteredPlace } from '#web/features/actions/components/entered-place.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Proposes an action to a chapter. */
export async function submitIdea(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text, locale }) => {
    const chapterId = text('chapterId')
    await ask(ideaRoutes.sendIdea, {
      params: { chapterId },
      body: {
        type: text('type'),
        title: text('title'),
        description: text('description'),
        place: enteredPlace(text),
        on: text('on'),
        from: text('from'),
        to: text('to'),
        name: text('name'),
        email: text('email'),
        consent: text('consent') === 'yes',
        locale,
        key: text('key'),
      },
    })
    return `/chapters/${encodeURIComponent(chapterId)}/ideas/new?done=sent`
  })
}

/** Confirms an idea by the link from the mail. */
export async function submitIdeaLink(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { chapterId } = await ask(ideaRoutes.confirmIdea, { body: { token: text('token') } })
    return `/ideas/link?done=confirmed&chapter=${chapterId}`
  })
}

/** Declines an idea with a reason. */
export async function submitIdeaRefusal(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, ideaId] = [text('chapterId'), text('ideaId')]
    await ask(ideaRoutes.declineIdea, {
      token,
      params: { chapterId, ideaId },
      body: { reason: text('reason') },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/ideas?done=declined`
  })
}
