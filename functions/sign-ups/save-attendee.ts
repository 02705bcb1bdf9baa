import { maySeeSignUps } from '#shared/actions/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import { confirmAll } from './confirm-sign-up.ts'
import { attendee } from './describe-attendee.ts'
import type { LineStore } from './line-store.ts'
import type { PlaceStore } from './place-store.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'find' | 'change'>
  actions: Pick<AboutStore, 'actionWithShifts'>
  places: Pick<PlaceStore, 'confirm'>
  line: Pick<LineStore, 'settle'>
  now: () => Date
}

/** Only a call tells that a number is theirs; whoever gave an address confirms by mail. */
const waitsForCall = ({ state, phone }: SignUp) => Boolean(phone) && (state === 'held' || state === 'asked')

/** Who is changed from two sides at once is done after a few. */
const mostTries = 3

/** What the coordinator says stands in place of what was said before: nothing said takes it back. */
export const saveAttendee = operation(signUpRoutes.saveAttendee)(async (
  { actor, params: { chapterId, actionId, shiftId, attendeeId }, body: { note, called, attendance } },
  { signUps, actions, places, line, now }: Deps,
) => {
  if (!maySeeSignUps(actor, chapterId)) throw new Refusal('not_your_chapter')
  const action = await actions.actionWithShifts(actionId)
  if (action?.chapterId !== chapterId) throw new Refusal('not_found')

  const key = { actionId, shiftId, contactKey: attendeeId }
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await signUps.find(key)
    if (!before) throw new Refusal('not_found')
    if (called && waitsForCall(before)) {
      await confirmAll([before], action, { places, line }, now())
      continue
    }
    const { note: _note, attendance: known, attendanceAt, ...rest } = before
    const after: SignUp = {
      ...rest,
      ...(note && { note }),
      ...(attendance && { attendance }),
      ...(attendance === known ? attendanceAt && { attendanceAt } : { attendanceAt: now().toISOString() }),
    }
    if (await signUps.change(before, after)) return attendee(after)
  }
  throw new Refusal('try_again')
})
