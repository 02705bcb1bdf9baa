import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import { describeSignUp, ownSignUp } from './describe-sign-up.ts'
import { openLink } from './open-link.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'find' | 'confirm'>
  actions: AboutStore
  links: Links
  now: () => Date
}

export const confirmSignUp = operation(signUpRoutes.confirmSignUp)(async (
  { body },
  { signUps, actions, links, now }: Deps,
) => {
  const moment = now()
  const { signUp } = await openLink(body.token, { links, signUps, now: moment }, 'confirm')
  const about = await describeSignUp(signUp, actions)
  // Pressed twice: it is confirmed, and stays so.
  if (signUp.state === 'confirmed') return ownSignUp(signUp, about)
  if (signUp.state === 'cancelled') throw new Refusal('link_expired')

  const confirmed = await signUps.confirm(signUp, about, moment)
  if (confirmed) return ownSignUp(confirmed, about)
  // Somebody was faster: the same person on another device, or the job that gives places back.
  const present = await signUps.find(signUp)
  if (present?.state !== 'confirmed') throw new Refusal('link_expired')
  return ownSignUp(present, about)
})
