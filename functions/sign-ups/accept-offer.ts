import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import { confirmAll } from './confirm-sign-up.ts'
import { ownAction } from './describe-sign-up.ts'
import type { LineStore } from './line-store.ts'
import { openLink, toManage, type LinkDeps } from './open-link.ts'
import type { PlaceStore } from './place-store.ts'

type Deps = LinkDeps & {
  places: Pick<PlaceStore, 'confirm'>
  line: Pick<LineStore, 'settle' | 'placeInLine'>
  now: () => Date
}

export const acceptOffer = operation(signUpRoutes.acceptOffer)(async ({ body }, deps: Deps) => {
  const now = deps.now()
  const { link, signUps, action } = await openLink(body.token, deps, now, toManage)
  const isMeant = ({ shiftId }: { shiftId: string }) => shiftId === body.shiftId
  const offered = signUps.find(isMeant)
  // An offer that lapsed is over, though the job that hands it on comes a minute later.
  if (offered?.state === 'offered' && offered.heldUntil! > now.toISOString())
    await confirmAll([offered], action, deps, now)
  const all = await deps.signUps.ofPersonAt(link)
  if (all.find(isMeant)?.state !== 'confirmed') throw new Refusal('link_expired')
  return ownAction(all, action, deps)
})
