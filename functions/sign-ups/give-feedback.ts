import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import { ownAction } from './describe-sign-up.ts'
import type { LineStore } from './line-store.ts'
import { openLink, toManage, type LinkDeps } from './open-link.ts'
import type { SignUpStore } from './sign-up-store.ts'

type Deps = LinkDeps & {
  signUps: Pick<SignUpStore, 'ofPersonAt' | 'change'>
  line: Pick<LineStore, 'placeInLine'>
  now: () => Date
}

/** One answer a person and action; a later one takes its place. It stands with the first shift they were in. */
export const giveFeedback = operation(signUpRoutes.giveFeedback)(async ({ body }, deps: Deps) => {
  const now = deps.now()
  const { link, signUps, action } = await openLink(body.token, deps, now, toManage)
  const [before] = signUps
    .filter(({ state }) => state === 'confirmed')
    .toSorted((a, b) => a.shiftId.localeCompare(b.shiftId))
  if (!before) throw new Refusal('link_expired')
  if (action.startsAt > now.toISOString()) throw new Refusal('not_over_yet')
  await deps.signUps.change(before, { ...before, feedback: body.feedback })
  return ownAction(await deps.signUps.ofPersonAt(link), action, deps)
})
