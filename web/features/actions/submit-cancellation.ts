'use server'

import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Calls an action off, or it and all later ones of its series. */
export async function submitCancellation(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    const scope = text('scope') === 'following' ? 'following' : 'this'
    await ask(actionRoutes.cancelAction, {
      token,
      params: { chapterId, actionId },
      body: { version: Number(text('version')), reason: text('reason'), scope },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/actions/${encodeURIComponent(actionId)}?done=cancelled`
  })
}
