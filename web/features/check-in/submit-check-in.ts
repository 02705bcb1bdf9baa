'use server'

import { ApiRefusal } from '#shared/http/client.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** One entry of a page without scripts: it is made now, and goes to the server at once. */
async function enter({ text }: Sent, said: Record<string, unknown>): Promise<void> {
  const entry = { entryId: crypto.randomUUID(), at: new Date().toISOString(), ...said }
  try {
    await ask(signUpRoutes.checkIn, { body: { token: text('token'), entries: [entry] } })
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error
    // The form has one entry and calls its fields by their own names.
    const fields = error.fields.map((one) => ({ ...one, field: one.field.replace(/^entries\.0\./, '') }))
    const { status, code, message: title } = error
    throw new ApiRefusal({ type: 'about:blank', title, status, code, fields })
  }
}

const backTo = ({ text }: Sent, place: string) =>
  `/check-in?token=${encodeURIComponent(text('token'))}${place}`

/** A tap on a name: the button says what it does, to whom, in which shift. */
export async function submitTap(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async (sent) => {
    const [kind, attendeeId = '', shiftId] = sent.text('tap').split(' ')
    await enter(sent, { kind, attendeeId, shiftId })
    const wanted = sent.text('wanted')
    const search = wanted && `&name=${encodeURIComponent(wanted)}`
    return backTo(sent, `${search}#${attendeeId}-${shiftId}`)
  })
}

/** Somebody who just came by. */
export async function submitWalkIn(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async (sent) => {
    const { text, locale } = sent
    await enter(sent, {
      kind: 'walk_in',
      shiftId: text('shiftId'),
      name: text('name'),
      contact: text('contact'),
      ...(text('consent') && { consent: true }),
      locale,
    })
    return backTo(sent, '&entered=1')
  })
}
