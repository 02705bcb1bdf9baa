import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import { ownAction } from './describe-sign-up.ts'
import type { LineStore } from './line-store.ts'
import { openLink, toManage, type LinkDeps } from './open-link.ts'

type Deps = LinkDeps & { line: Pick<LineStore, 'placeInLine'>; now: () => Date }

export const lookUpLink = operation(signUpRoutes.lookUpLink)(async ({ query }, deps: Deps) => {
  const { link, signUps, action } = await openLink(query.token, deps, deps.now(), toManage)
  const purpose = link.purpose === 'confirm' ? ('confirm' as const) : ('manage' as const)
  return { purpose, own: await ownAction(signUps, action, deps) }
})
