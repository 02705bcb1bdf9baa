import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import type { PersonStore } from '../identity/identity-store.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import { describeSignUp, ownSignUp } from './describe-sign-up.ts'
import type { FreedPlaceStore } from './freed-place-store.ts'
import type { LineStore } from './line-store.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'
import { withdrawAll } from './withdraw-sign-up.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'find'>
  freed: Pick<FreedPlaceStore, 'cancel'>
  line: Pick<LineStore, 'placeInLine'>
  actions: Pick<AboutStore, 'actionWithShifts'>
  people: Pick<PersonStore, 'find'>
  contactKeyOf: ContactKeyOf
  now: () => Date
}

export const cancelMySignUp = operation(signUpRoutes.cancelMySignUp)(async (
  { actor, params },
  deps: Deps,
) => {
  const { people, signUps, actions, contactKeyOf, line, now } = deps
  const person = await people.find(actor.personId)
  const signUp =
    person && (await signUps.find({ ...params, contactKey: contactKeyOf({ email: person.email }) }))
  const action = signUp && (await actions.actionWithShifts(params.actionId))
  if (!action) throw new Refusal('not_found')
  const [cancelled] = await withdrawAll([signUp], deps, now())
  if (!cancelled) throw new Refusal('not_found')
  return ownSignUp(cancelled, describeSignUp(cancelled, action), line)
})
