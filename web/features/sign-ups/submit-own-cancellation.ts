'use server'

import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Gives back the place of the person who is signed in. */
export async function submitOwnCancellation(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    await ask(signUpRoutes.cancelMySignUp, {
      token,
      params: { actionId: text('actionId'), shiftId: text('shiftId') },
    })
    return '/my?done=cancelled'
  })
}
