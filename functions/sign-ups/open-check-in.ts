import type { Expected } from '#shared/sign-ups/check-in.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { SignUp, SignUpState } from '#shared/sign-ups/sign-up.ts'
import type { AccessLogStore } from '../access-log/access-log-store.ts'
import { operation } from '../http/operation.ts'
import { everybodyAt } from './describe-attendee.ts'
import { openDoor, type DoorDeps } from './open-door.ts'
import type { SignUpStore } from './sign-up-store.ts'

type Deps = DoorDeps & { signUps: Pick<SignUpStore, 'ofAction'>; accessLog: AccessLogStore }

/** Whoever has a place or waits for one may stand at the door; who cancelled, or never had one, is nobody's to see. */
const mayCome: readonly SignUpState[] = ['held', 'waiting', 'offered', 'confirmed']
const expected = ({ contactKey, name, shiftId, state, attendance }: SignUp): Expected => ({
  attendeeId: contactKey,
  name,
  shiftId,
  state,
  ...(attendance && { attendance }),
})

/** Names and nothing else of them; nothing is shown before the look is recorded. */
export const openCheckIn = operation(signUpRoutes.openCheckIn)(async ({ query }, deps: Deps) => {
  const { action, closes } = await openDoor(query.token, deps)
  const { actionId, title, chapterName, shifts } = action
  const now = deps.now().toISOString()
  const signUps = await everybodyAt(actionId, deps.signUps)
  const people = signUps.filter(({ state }) => mayCome.includes(state)).map(expected)
  await deps.accessLog.looked({ actionId, people: people.length, at: now })
  return {
    actionId,
    title,
    chapterName,
    shifts: shifts.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
    people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
    until: closes,
    now,
  }
})
