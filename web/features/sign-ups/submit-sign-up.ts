'use server'

import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Signs somebody up without an account. */
export async function submitSignUp(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text, locale }) => {
    const actionId = text('actionId')
    const shiftId = text('shiftId')
    await ask(signUpRoutes.signUp, {
      params: { actionId },
      body: {
        shiftId,
        name: text('name'),
        email: text('email'),
        consent: text('consent') === 'yes',
        locale,
      },
    })
    return `/actions/${encodeURIComponent(actionId)}/next-steps?shift=${encodeURIComponent(shiftId)}`
  })
}
