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

/** “Still coming”, for all shifts the person is confirmed for; said twice, it was said. */
export const reassure = operation(signUpRoutes.reassure)(async ({ body }, deps: Deps) => {
  const now = deps.now()
  const { signUps, action } = await openLink(body.token, deps, now, toManage)
  const coming = signUps.filter(({ state }) => state === 'confirmed')
  if (coming.length === 0) throw new Refusal('link_expired')
  for (const before of coming.filter(({ reassuredAt }) => !reassuredAt))
    await deps.signUps.change(before, { ...before, reassuredAt: now.toISOString() })
  return ownAction(signUps, action, deps)
})
