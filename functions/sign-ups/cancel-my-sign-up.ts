import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import type { PersonStore } from '../identity/identity-store.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'
import { withdrawSignUp } from './withdraw-sign-up.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'find' | 'cancel'>
  actions: AboutStore
  people: Pick<PersonStore, 'find'>
  contactKeyOf: ContactKeyOf
  now: () => Date
}

export const cancelMySignUp = operation(signUpRoutes.cancelMySignUp)(async (
  { actor, params },
  { signUps, actions, people, contactKeyOf, now }: Deps,
) => {
  const person = await people.find(actor.personId)
  const signUp = person && (await signUps.find({ ...params, contactKey: contactKeyOf(person.email) }))
  if (!signUp) throw new Refusal('not_found')
  return withdrawSignUp(signUp, { signUps, actions }, now())
})
