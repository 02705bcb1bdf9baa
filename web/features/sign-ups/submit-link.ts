'use server'

import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Does what a link from a mail is for; its page then shows how things stand. */
export async function submitLink(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const token = text('token')
    const { confirmSignUp, cancelSignUp } = signUpRoutes
    await ask(text('purpose') === 'cancel' ? cancelSignUp : confirmSignUp, { body: { token } })
    return `/sign-ups/link?token=${encodeURIComponent(token)}`
  })
}
