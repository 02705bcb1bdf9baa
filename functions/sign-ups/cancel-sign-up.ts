import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import { openLink } from './open-link.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'
import { withdrawSignUp } from './withdraw-sign-up.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'find' | 'cancel'>
  actions: AboutStore
  links: Links
  now: () => Date
}

export const cancelSignUp = operation(signUpRoutes.cancelSignUp)(async (
  { body },
  { signUps, actions, links, now }: Deps,
) => {
  const moment = now()
  const { signUp } = await openLink(body.token, { links, signUps, now: moment }, 'cancel')
  return withdrawSignUp(signUp, { signUps, actions }, moment)
})
