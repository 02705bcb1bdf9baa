'use server'

import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Asks another chapter to carry an action along. */
export async function submitInvitation(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    await ask(actionRoutes.inviteCoHost, {
      token,
      params: { chapterId, actionId },
      body: { chapterId: text('invited') },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/actions/${encodeURIComponent(actionId)}?done=invited#co-hosts`
  })
}

/** Accepts or declines to carry an action of another chapter along. */
export async function submitInvitationAnswer(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    await ask(actionRoutes.answerInvitation, {
      token,
      params: { chapterId, actionId },
      body: { answer: text('answer') },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}`
  })
}
