import { createHash } from 'node:crypto'
import { Refusal, type RefusalCode } from '#shared/http/refusal.ts'
import type { Locale } from '#shared/people/person.ts'
import { consentText, consentVersion } from '#shared/sign-ups/consent.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import type { NotSignedUp, SignUpStore } from './sign-up-store.ts'

type Deps = { signUps: Pick<SignUpStore, 'signUp'>; contactKeyOf: ContactKeyOf; now: () => Date }

const hoursHeld = 48

export const consentGiven = (locale: Locale, channel: 'web' | 'account', now: Date): SignUp['consent'] => ({
  version: consentVersion,
  hash: createHash('sha256').update(consentText[locale]).digest('hex'),
  givenAt: now.toISOString(),
  channel,
})

/** How a sign-up that did not happen is refused; signing up twice is none: it has happened already. */
export const refusalOf: Record<Exclude<NotSignedUp, 'twice'>, RefusalCode> = {
  no_such_shift: 'not_found',
  over: 'date_passed',
  full: 'shift_full',
}

/** Exactly one request: the shift itself says whether there is a place. */
export const signUp = operation(signUpRoutes.signUp)(async (
  { params: { actionId }, body },
  { signUps, contactKeyOf, now }: Deps,
) => {
  const moment = now()
  const outcome = await signUps.signUp(
    {
      actionId,
      shiftId: body.shiftId,
      contactKey: contactKeyOf(body.email),
      name: body.name,
      email: body.email,
      locale: body.locale,
      consent: consentGiven(body.locale, 'web', moment),
      state: 'held',
      signedUpAt: moment.toISOString(),
      heldUntil: new Date(moment.getTime() + hoursHeld * 3_600_000).toISOString(),
    },
    moment,
  )
  if (outcome !== 'signed_up' && outcome !== 'twice') throw new Refusal(refusalOf[outcome])
  return { next: 'confirm_by_mail' as const }
})
