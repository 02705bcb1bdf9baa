import type { ActionWithShifts } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { nextMoment } from '#shared/sign-ups/moments.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { About, SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import { describeSignUp, ownAction } from './describe-sign-up.ts'
import type { LineStore } from './line-store.ts'
import { openLink, type LinkDeps } from './open-link.ts'
import type { PlaceStore } from './place-store.ts'

type Stores = { places: Pick<PlaceStore, 'confirm'>; line: Pick<LineStore, 'settle'> }
type Deps = LinkDeps & Stores & { line: Pick<LineStore, 'settle' | 'placeInLine'>; now: () => Date }

/** A sign-up whose place is certain from now on. */
export function confirmedFrom(before: SignUp, about: About, now: Date): SignUp {
  const { heldUntil: _, source: _source, ticket: _ticket, ...rest } = before
  const next = nextMoment(about, now)
  return { ...rest, state: 'confirmed', about, ...(next && { nextMoment: next }) }
}

/**
 * Places that are held or offered become certain; those who asked get a place or stand in line. What changed
 * meanwhile, or is over, is left as it is.
 * @param known what is known of the person from now on
 */
export async function confirmAll(
  pending: readonly SignUp[],
  action: ActionWithShifts,
  { places, line }: Stores,
  now: Date,
  known: Pick<SignUp, 'personId'> = {},
): Promise<void> {
  const kept = pending.filter(({ state }) => state === 'held' || state === 'offered')
  await places.confirm(
    kept.map((before) => ({
      before,
      after: { ...confirmedFrom(before, describeSignUp(before, action), now), ...known },
    })),
    now,
  )
  for (const asked of pending.filter(({ state }) => state === 'asked')) {
    const wish = { ...asked, ...known, about: describeSignUp(asked, action) }
    const seen = action.shifts.find(({ shiftId }) => shiftId === asked.shiftId)
    await line.settle(asked, wish, now, seen)
  }
}

const isPending = ({ state }: SignUp) => state === 'held' || state === 'asked'
const isConfirmed = ({ state }: SignUp) => !['held', 'asked', 'cancelled'].includes(state)

/** Who changes the same sign-ups on another device is done after a few. */
const mostTries = 3

export const confirmSignUp = operation(signUpRoutes.confirmSignUp)(async ({ body }, deps: Deps) => {
  const now = deps.now()
  const { link, action, signUps } = await openLink(body.token, deps, now, ['confirm'])
  let all = signUps
  for (let tries = 0; tries < mostTries && all.some(isPending); tries += 1) {
    await confirmAll(all.filter(isPending), action, deps, now)
    all = await deps.signUps.ofPersonAt(link)
  }
  // Given back in the meantime, or cancelled: the link has done what it could.
  if (!all.some(isConfirmed)) throw new Refusal('link_expired')
  return ownAction(all, action, deps)
})
