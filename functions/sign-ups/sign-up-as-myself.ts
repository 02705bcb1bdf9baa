import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import type { PersonStore } from '../identity/identity-store.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import { aboutOf, ownSignUp } from './describe-sign-up.ts'
import { consentGiven, refusalOf } from './sign-up.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'signUp' | 'find' | 'confirm'>
  actions: AboutStore
  people: Pick<PersonStore, 'find'>
  contactKeyOf: ContactKeyOf
  now: () => Date
}

/** One press: name and address are known, and the account has proved the mailbox. */
export const signUpAsMyself = operation(signUpRoutes.signUpAsMyself)(async (
  { actor, body },
  { signUps, actions, people, contactKeyOf, now }: Deps,
) => {
  const [person, found] = await Promise.all([
    people.find(actor.personId),
    actions.about(body.actionId, body.shiftId),
  ])
  if (!person || !found) throw new Refusal('not_found')
  const moment = now()
  const about = aboutOf(found)
  const signUp: SignUp = {
    ...body,
    contactKey: contactKeyOf(person.email),
    personId: person.personId,
    name: person.name,
    email: person.email,
    locale: person.locale,
    consent: consentGiven(person.locale, 'account', moment),
    state: 'confirmed',
    signedUpAt: moment.toISOString(),
    about,
  }
  const outcome = await signUps.signUp(signUp, moment)
  if (outcome === 'signed_up') return ownSignUp(signUp, about)
  const present = await signUps.find(signUp)
  if (outcome === 'twice' || (outcome === 'full' && hasPlace(present)))
    return ownSignUp(await confirmed(present, signUp, signUps, moment), about)
  throw new Refusal(refusalOf[outcome])
})

const hasPlace = (signUp: SignUp | undefined) => signUp?.state === 'held' || signUp?.state === 'confirmed'

/**
 * The place this person has already; if they signed up by mail and did not open the link yet, the account confirms it.
 * @throws Refusal `try_again` when it was given back in the meantime
 */
async function confirmed(
  present: SignUp | undefined,
  { personId, about }: SignUp,
  signUps: Pick<SignUpStore, 'confirm'>,
  now: Date,
): Promise<SignUp> {
  if (present?.state === 'confirmed') return present
  const kept =
    present?.state === 'held' && about && (await signUps.confirm({ ...present, personId }, about, now))
  if (!kept) throw new Refusal('try_again')
  return kept
}
