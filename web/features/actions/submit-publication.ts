'use server'

import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Publishes a draft. */
export async function submitPublication(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    await ask(actionRoutes.publishAction, {
      token,
      params: { chapterId, actionId },
      body: { version: Number(text('version')), scope: text('all') === 'yes' ? 'following' : 'this' },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/actions/${encodeURIComponent(actionId)}?done=published`
  })
}
