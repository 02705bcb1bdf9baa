'use server'

import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Writes to everybody who signed up. */
export async function submitMessage(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    await ask(actionRoutes.writeToAttendees, {
      token,
      params: { chapterId, actionId },
      body: { subject: text('subject'), text: text('text'), key: text('key') },
    })
    return `/coordinate/${chapterId}/actions/${actionId}/people?done=sent`
  })
}
