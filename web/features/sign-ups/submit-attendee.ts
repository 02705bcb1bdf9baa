'use server'

import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Keeps what a coordinator says about a person, and leads back to them in the list as it was filtered. */
export async function submitAttendee(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    const [shiftId, attendeeId] = [text('shiftId'), text('attendeeId')]
    await ask(signUpRoutes.saveAttendee, {
      token,
      params: { chapterId, actionId, shiftId, attendeeId },
      body: {
        note: text('note'),
        ...(text('called') === 'yes' && { called: true }),
        ...(text('attendance') && { attendance: text('attendance') }),
      },
    })
    const filter = new URLSearchParams({ state: text('state'), shift: text('shift'), done: 'saved' })
    return `/coordinate/${chapterId}/actions/${actionId}/people?${filter}#${attendeeId}-${shiftId}`
  })
}
