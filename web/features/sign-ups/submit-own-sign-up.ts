'use server'

import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Signs up the person who is signed in: confirmed at once, or in line. */
export async function submitOwnSignUp(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const { items } = await ask(signUpRoutes.signUpAsMyself, {
      token,
      body: {
        actionId: text('actionId'),
        shiftIds: [text('shiftId')],
        ...(text('overlapping') === 'yes' && { overlapping: true }),
      },
    })
    const waits = items.some(({ shiftId, state }) => shiftId === text('shiftId') && state === 'waiting')
    return `/actions/${encodeURIComponent(text('actionId'))}?done=${waits ? 'in-line' : 'signed-up'}`
  })
}
