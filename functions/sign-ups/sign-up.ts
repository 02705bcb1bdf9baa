import { createHash } from 'node:crypto'
import type { ShiftId } from '#shared/actions/action.ts'
import { Refusal, type RefusalCode } from '#shared/http/refusal.ts'
import type { Locale } from '#shared/people/person.ts'
import { consentText, consentVersion } from '#shared/sign-ups/consent.ts'
import { contactDetails } from '#shared/sign-ups/contact.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import { mailTo, type Mail, type MailId } from '../mail/mail.ts'
import { chooseShifts } from './plan-sign-up.ts'
import type { NoPlace, NotEntered, PlaceStore } from './place-store.ts'
import type { AboutStore } from './sign-up-store.ts'

type Deps = {
  places: Pick<PlaceStore, 'signUp'>
  actions: Pick<AboutStore, 'actionWithShifts'>
  contactKeyOf: ContactKeyOf
  now: () => Date
}

const hoursHeld = 48

export const consentGiven = (
  locale: Locale,
  channel: SignUp['consent']['channel'],
  now: Date,
): SignUp['consent'] => ({
  version: consentVersion,
  hash: createHash('sha256').update(consentText[locale]).digest('hex'),
  givenAt: now.toISOString(),
  channel,
})

/** How a sign-up that did not happen is refused. */
export const refusalOf: Record<Exclude<NoPlace, 'full'>, RefusalCode> = {
  no_such_shift: 'not_found',
  over: 'date_passed',
  too_many_unconfirmed: 'too_many_unconfirmed',
}

/** @throws Refusal for what stands in the way of signing up at all; a full shift does not */
export function refuseUnlessFull({ noPlace }: NotEntered): void {
  for (const { why } of noPlace.values()) if (why !== 'full') throw new Refusal(refusalOf[why])
}

/** What the mail of an earlier request with this key says; the same answer again. */
function answeredBefore(earlier: Mail, hash: string): readonly ShiftId[] {
  if (earlier.requestHash !== hash) throw new Refusal('key_reused')
  return earlier.fullShiftIds ?? []
}

/**
 * One shift with a place is exactly one request: the shift itself says whether there is one. Known and unknown
 * contacts take the same way and get the same answer.
 */
export const signUp = operation(signUpRoutes.signUp)(async (
  { params: { actionId }, body, source },
  { places, actions, contactKeyOf, now }: Deps,
) => {
  const moment = now()
  const contact = contactDetails(body.contact)!
  const contactKey = contactKeyOf(contact)
  const hash = requestHash(body)
  const next = contact.email === undefined ? ('wait_for_call' as const) : ('confirm_by_mail' as const)
  const person = {
    actionId,
    contactKey,
    name: body.name,
    ...contact,
    locale: body.locale,
    consent: consentGiven(body.locale, 'web', moment),
    signedUpAt: moment.toISOString(),
    heldUntil: new Date(moment.getTime() + hoursHeld * 3_600_000).toISOString(),
  }

  const full = new Set<ShiftId>()
  if (body.shiftIds.length > 1) {
    const { fullAlready } = await chooseShifts(body, actionId, actions, moment)
    for (const shiftId of fullAlready) full.add(shiftId)
  }
  let wanted: readonly ShiftId[] = body.shiftIds
  const mailOf = (): Mail => {
    const about = {
      mailId: idFor('mai', body.key, contactKey) as MailId,
      requestHash: hash,
      shiftIds: [...body.shiftIds],
      ...(full.size > 0 && { fullShiftIds: [...full] }),
    }
    return contact.email === undefined
      ? // Nothing to send: it only remembers the key.
        { ...about, kind: 'confirm', queuedAt: person.signedUpAt, sentAt: person.signedUpAt }
      : mailTo('confirm', { ...person, email: contact.email }, moment, about)
  }

  // Each round, a shift turns out full or the person to be in it already; nothing else brings another.
  for (;;) {
    const entered = wanted.map((shiftId): SignUp => ({
      ...person,
      shiftId,
      ...(full.has(shiftId)
        ? { state: 'asked' }
        : { state: 'held', ...(source !== undefined && { source }) }),
    }))
    const outcome = await places.signUp(entered, mailOf(), moment)
    if (outcome === 'entered') return { next, full: [...full] }
    if (outcome.mail) return { next, full: [...answeredBefore(outcome.mail, hash)] }
    refuseUnlessFull(outcome)
    if (outcome.noPlace.size > 0) for (const shiftId of outcome.noPlace.keys()) full.add(shiftId)
    else {
      wanted = wanted.filter((shiftId) => !outcome.twice.has(shiftId))
      if (wanted.length === 0) return { next, full: [...full] }
    }
  }
})
