import type { ActionId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Attendee, SignUp, SignUpState } from '#shared/sign-ups/sign-up.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

/** Those whose address is known to be theirs and who wait for word from the chapter. */
const mayBeWrittenTo: readonly SignUpState[] = ['confirmed', 'waiting', 'offered']

/** What the coordinator of the host sees: no contact of who cancelled, no address that nobody has confirmed. */
export const attendee = (signUp: SignUp): Attendee => {
  const { shiftId, contactKey, name, email, phone, state, signedUpAt } = signUp
  const { heldUntil, reassuredAt, attendance, note, feedback } = signUp
  return {
    attendeeId: contactKey,
    shiftId,
    name,
    ...(email && mayBeWrittenTo.includes(state) && { email }),
    // Held and asked ones are waiting to be called.
    ...(phone && state !== 'cancelled' && { phone }),
    state,
    signedUpAt,
    ...(heldUntil && { heldUntil }),
    ...(reassuredAt && { reassuredAt }),
    ...(attendance && { attendance }),
    ...(note && { note }),
    ...(feedback && { feedback }),
  }
}

/** @throws Refusal `not_found` unless the chapter hosts the action: others learn nothing, not even that it exists */
export async function mustHost(
  chapterId: string,
  actionId: ActionId,
  actions: Pick<AboutStore, 'hostOf'>,
): Promise<void> {
  if ((await actions.hostOf(actionId)) !== chapterId) throw new Refusal('not_found')
}

const perRequest = 500

/** Everybody of an action, in as many requests as it takes. */
export async function everybodyAt(
  actionId: ActionId,
  signUps: Pick<SignUpStore, 'ofAction'>,
): Promise<SignUp[]> {
  const all: SignUp[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await signUps.ofAction(actionId, { limit: perRequest, cursor })
    all.push(...items)
    cursor = next
  } while (cursor)
  return all
}
