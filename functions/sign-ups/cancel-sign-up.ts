import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import { ownAction } from './describe-sign-up.ts'
import type { FreedPlaceStore } from './freed-place-store.ts'
import type { LineStore } from './line-store.ts'
import { openLink, toManage, type LinkDeps } from './open-link.ts'
import type { SignUpStore } from './sign-up-store.ts'
import { withdrawAll } from './withdraw-sign-up.ts'

type Deps = LinkDeps & {
  signUps: Pick<SignUpStore, 'ofPersonAt' | 'find'>
  freed: Pick<FreedPlaceStore, 'cancel'>
  line: Pick<LineStore, 'placeInLine'>
  now: () => Date
}

export const cancelSignUp = operation(signUpRoutes.cancelSignUp)(async ({ body }, deps: Deps) => {
  const now = deps.now()
  const { signUps, action } = await openLink(body.token, deps, now, toManage)
  const meant = signUps.filter(({ shiftId }) => !body.shiftId || shiftId === body.shiftId)
  if (meant.length === 0) throw new Refusal('not_found')
  const others = signUps.filter((one) => !meant.includes(one))
  const ended = await withdrawAll(meant, deps, now)
  if (ended.length + others.length === 0) throw new Refusal('link_expired')
  return ownAction([...others, ...ended], action, deps)
})
