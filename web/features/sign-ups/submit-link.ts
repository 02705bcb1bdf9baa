'use server'

import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** What may be done with a link, by the name its button sends. */
const wishes: Record<string, (sent: Sent, token: string) => Promise<unknown>> = {
  confirm: (_, token) => ask(signUpRoutes.confirmSignUp, { body: { token } }),
  stay: (_, token) => ask(signUpRoutes.reassure, { body: { token } }),
  accept: ({ text }, token) => ask(signUpRoutes.acceptOffer, { body: { token, shiftId: text('shiftId') } }),
  cancel: ({ text }, token) =>
    ask(signUpRoutes.cancelSignUp, {
      body: { token, ...(text('shiftId') && { shiftId: text('shiftId') }) },
    }),
  change: ({ text }, token) =>
    ask(signUpRoutes.changeShift, {
      body: { token, shiftId: text('shiftId'), toShiftId: text('toShiftId') },
    }),
  feedback: ({ text }, token) =>
    ask(signUpRoutes.giveFeedback, {
      body: {
        token,
        feedback: { mood: Number(text('mood')) || undefined, text: text('text') || undefined },
      },
    }),
  erase: (_, token) => ask(signUpRoutes.eraseSignUp, { body: { token } }),
}

/** Does what a button behind a link from a mail says; its page then shows how things stand. */
export async function submitLink(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async (sent) => {
    const [token, wish] = [sent.text('token'), sent.text('wish')]
    await wishes[wish]?.(sent, token)
    if (wish === 'erase') return '/sign-ups/link?done=erase'
    return `/sign-ups/link?${new URLSearchParams({ token, done: wish })}`
  })
}
