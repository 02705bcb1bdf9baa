import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import { confirmedFrom } from './confirm-sign-up.ts'
import { aboutOf, ownAction } from './describe-sign-up.ts'
import { cancelledFrom, type FreedPlaceStore } from './freed-place-store.ts'
import type { LineStore } from './line-store.ts'
import { openLink, toManage, type LinkDeps } from './open-link.ts'
import { whyNoPlace } from './place-store.ts'

type Deps = LinkDeps & {
  freed: Pick<FreedPlaceStore, 'move'>
  line: Pick<LineStore, 'placeInLine'>
  now: () => Date
}

/** Who uses the link has proved the contact: the new place is confirmed. */
export const changeShift = operation(signUpRoutes.changeShift)(async ({ body }, deps: Deps) => {
  const now = deps.now()
  const { link, signUps, action } = await openLink(body.token, deps, now, toManage)
  const before = signUps.find(({ shiftId }) => shiftId === body.shiftId)
  const shift = action.shifts.find(({ shiftId }) => shiftId === body.toShiftId)
  const there = signUps.find(({ shiftId, state }) => shiftId === body.toShiftId && state !== 'cancelled')
  // Pressed twice: it is changed, and stays so.
  if (before?.state === 'cancelled' && there) return ownAction(signUps, action, deps)
  if (!before || before.state === 'cancelled' || !shift || there) throw new Refusal('not_found')

  const { attendance: _, reassuredAt: _said, ...person } = before
  const after = confirmedFrom({ ...person, shiftId: shift.shiftId }, aboutOf(action, shift), now)
  const outcome = await deps.freed.move(before, cancelledFrom(before), after, now)
  if (outcome === 'changed') throw new Refusal('try_again')
  if (outcome !== 'done') {
    const why = outcome.unmet.has(0) ? whyNoPlace(outcome.unmet.get(0), now) : undefined
    if (why === 'over') throw new Refusal('date_passed')
    if (why === 'no_such_shift') throw new Refusal('not_found')
    throw new Refusal(why ? 'shift_full' : 'try_again')
  }
  return ownAction(await deps.signUps.ofPersonAt(link), action, deps)
})
