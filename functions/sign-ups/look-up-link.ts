import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import { describeSignUp, ownSignUp } from './describe-sign-up.ts'
import { openLink } from './open-link.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

type Deps = { signUps: Pick<SignUpStore, 'find'>; actions: AboutStore; links: Links; now: () => Date }

export const lookUpLink = operation(signUpRoutes.lookUpLink)(async (
  { query },
  { signUps, actions, links, now }: Deps,
) => {
  const { link, signUp } = await openLink(query.token, { links, signUps, now: now() })
  return { purpose: link.purpose, signUp: ownSignUp(signUp, await describeSignUp(signUp, actions)) }
})
