import * as z from 'zod'
import { ActionId, CampaignKnot, ShiftId } from '../actions/action.ts'
import { Instant } from '../calendar/berlin-time.ts'
import { line } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { Locale } from '../people/person.ts'
import { personal } from '../privacy/personal-data.ts'

const forTheAction = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'unconfirmed 48 hours; otherwise 30 days after the action',
} as const

/** Held until the link in the mail is used (48 hours at most), then confirmed; cancelled by the person. */
export const SignUpState = z.enum(['held', 'confirmed', 'cancelled'])
export type SignUpState = z.infer<typeof SignUpState>

/** What was agreed to: version and SHA-256 of the words shown, when, and through which channel. */
export const Consent = z.object({
  version: z.string(),
  hash: z.string(),
  givenAt: Instant,
  channel: z.enum(['web', 'account']),
})

/** How mails are addressed and how one person is told from another without knowing the address. */
export const Email = z.string().trim().pipe(z.email().max(254))

/** What a sign-up is for: the thread above it and the time of the shift. */
export const About = CampaignKnot.extend({ actionTitle: z.string(), startsAt: Instant, endsAt: Instant })
export type About = z.infer<typeof About>

/** One person in one shift. */
export const SignUp = z.object({
  actionId: ActionId,
  shiftId: ShiftId,
  /** HMAC of the normalised address: the natural key of a person within a shift. */
  contactKey: personal(z.string(), { purpose: 'count one person once per shift', ...forTheAction }),
  name: personal(line(1, 80), { purpose: 'be greeted by name', ...forTheAction }),
  email: personal(Email, {
    purpose: 'confirm, remind and inform about the action',
    ...forTheAction,
  }),
  personId: personal(PersonId.optional(), {
    purpose: 'show it on the own page',
    ...forTheAction,
  }),
  locale: personal(Locale, { purpose: 'write in the language of the person', ...forTheAction }),
  consent: personal(Consent, { purpose: 'prove the consent', ...forTheAction }),
  state: SignUpState,
  signedUpAt: Instant,
  /** When the place is given back unless it is confirmed; only while it is held. */
  heldUntil: Instant.optional(),
  /** Known once it is confirmed, so that lists and figures need no other look-up. */
  about: About.optional(),
})
export type SignUp = z.infer<typeof SignUp>

/** What a coordinator sees; an address only of those who confirmed that it is theirs and who come. */
export const Attendee = SignUp.pick({ shiftId: true, name: true, email: true, state: true, signedUpAt: true })
  .partial({ email: true })
  .meta({ id: 'Attendee' })
export type Attendee = z.infer<typeof Attendee>

/** What the person sees, behind their link or on their own page. */
export const OwnSignUp = SignUp.pick({
  actionId: true,
  shiftId: true,
  state: true,
})
  .extend({ about: About })
  .meta({ id: 'OwnSignUp' })
export type OwnSignUp = z.infer<typeof OwnSignUp>

export const NewSignUp = z
  .object({
    shiftId: ShiftId,
    name: line(1, 80),
    email: Email,
    consent: z.literal(true, { error: 'consent_needed' }),
    locale: Locale,
  })
  .strict()
