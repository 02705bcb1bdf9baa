import { Refusal } from '#shared/http/refusal.ts'
import type { OwnSignUp, SignUp } from '#shared/sign-ups/sign-up.ts'
import { describeSignUp, ownSignUp } from './describe-sign-up.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

type Deps = { signUps: Pick<SignUpStore, 'cancel' | 'find'>; actions: AboutStore }

/**
 * Gives the place back. Who cancels twice has cancelled.
 * @throws Refusal `link_expired` when the sign-up was given back in the meantime
 */
export async function withdrawSignUp(
  signUp: SignUp,
  { signUps, actions }: Deps,
  now: Date,
): Promise<OwnSignUp> {
  const about = await describeSignUp(signUp, actions)
  if (signUp.state === 'cancelled') return ownSignUp(signUp, about)
  const cancelled = await signUps.cancel(signUp, about, now)
  if (cancelled) return ownSignUp(cancelled, about)
  // It changed between reading and writing: confirmed on another device, or cancelled already.
  const present = await signUps.find(signUp)
  if (!present) throw new Refusal('link_expired')
  return withdrawSignUp(present, { signUps, actions }, now)
}
