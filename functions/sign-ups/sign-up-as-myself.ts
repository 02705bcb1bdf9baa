import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import type { PersonStore } from '../identity/identity-store.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import { mailTo } from '../mail/mail.ts'
import { confirmAll, confirmedFrom } from './confirm-sign-up.ts'
import { aboutOf, describeSignUp, ownSignUp } from './describe-sign-up.ts'
import type { LineStore } from './line-store.ts'
import type { PlaceStore } from './place-store.ts'
import { chooseShifts } from './plan-sign-up.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'
import { consentGiven, refusalOf, refuseUnlessFull } from './sign-up.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'ofPersonAt'>
  places: Pick<PlaceStore, 'signUp' | 'confirm'>
  line: Pick<LineStore, 'settle' | 'placeInLine'>
  actions: Pick<AboutStore, 'actionWithShifts'>
  people: Pick<PersonStore, 'find'>
  contactKeyOf: ContactKeyOf
  now: () => Date
}

const isOpen = ({ state }: SignUp) => state !== 'cancelled'
const isPending = ({ state }: SignUp) => state === 'held' || state === 'asked'

/**
 * One press: name and address are known, and the account has proved the mailbox. What the person had asked for by
 * mail is confirmed by it.
 */
export const signUpAsMyself = operation(signUpRoutes.signUpAsMyself)(async ({ actor, body }, deps: Deps) => {
  const { signUps, places, line, actions, people, contactKeyOf, now } = deps
  const person = await people.find(actor.personId)
  if (!person) throw new Refusal('not_found')
  const moment = now()
  const { personId, name, email, locale } = person
  const key = { actionId: body.actionId, contactKey: contactKeyOf({ email }) }
  const present = (await signUps.ofPersonAt(key)).filter(isOpen)
  const besides = present.flatMap((one) =>
    one.about && !body.shiftIds.includes(one.shiftId) ? [one.about] : [],
  )
  const { action, chosen, fullAlready } = await chooseShifts(body, body.actionId, actions, moment, besides)

  // Still by mail: the account confirms it, and it is found on the own page from now on.
  const own = present.filter(({ shiftId }) => body.shiftIds.includes(shiftId))
  await confirmAll(own.filter(isPending), action, deps, moment, { personId })
  let wanted = chosen
    .filter(({ shiftId }) => !own.some((one) => one.shiftId === shiftId))
    .map((shift): SignUp =>
      confirmedFrom(
        {
          ...key,
          shiftId: shift.shiftId,
          personId,
          name,
          email,
          locale,
          consent: consentGiven(locale, 'account', moment),
          state: 'held',
          signedUpAt: moment.toISOString(),
        },
        aboutOf(action, shift),
        moment,
      ),
    )
  const full = new Set(fullAlready)
  const made: SignUp[] = []
  for (;;) {
    const free = wanted.filter(({ shiftId }) => !full.has(shiftId))
    if (free.length === 0) break
    const told = mailTo('confirmed', { ...key, name, email, locale }, moment, {
      shiftIds: free.map(({ shiftId }) => shiftId),
    })
    const outcome = await places.signUp(free, told, moment)
    if (outcome === 'entered') {
      made.push(...free)
      wanted = wanted.filter((one) => !free.includes(one))
      break
    }
    refuseUnlessFull(outcome)
    for (const shiftId of outcome.noPlace.keys()) full.add(shiftId)
    wanted = wanted.filter(({ shiftId }) => !outcome.twice.has(shiftId))
  }
  for (const one of wanted) {
    const settled = await line.settle(
      undefined,
      one,
      moment,
      chosen.find(({ shiftId }) => shiftId === one.shiftId),
    )
    if (typeof settled !== 'string') made.push(settled)
    else if (settled !== 'changed') throw new Refusal(refusalOf[settled])
  }

  const isWhole = made.length === body.shiftIds.length
  const all = (isWhole ? made : await signUps.ofPersonAt(key)).filter(
    (one) => isOpen(one) && body.shiftIds.includes(one.shiftId),
  )
  // Given back in the same moment as it was to be confirmed.
  if (all.length < body.shiftIds.length || all.some(isPending)) throw new Refusal('try_again')
  return { items: await Promise.all(all.map((one) => ownSignUp(one, describeSignUp(one, action), line))) }
})
