import * as z from 'zod'
import { ActionId, CampaignKnot, Contact, Place, ShiftId } from '../actions/action.ts'
import { Instant } from '../calendar/berlin-time.ts'
import { line, paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { Locale } from '../people/person.ts'
import { personal } from '../privacy/personal-data.ts'

const forTheAction = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'unconfirmed 48 hours; otherwise 30 days after the action',
} as const

/**
 * - `held`: a place is kept until the link in the mail is used, or until the chapter has called
 * - `asked`: there was no place; the link in the mail puts the person in line
 * - `waiting`: in line, in the order of tickets
 * - `offered`: a place came free shortly before the start; it is kept until the person accepts
 * - `confirmed`: comes
 * - `cancelled`: does not come, by own will or because an offer was left open
 */
export const SignUpState = z.enum(['held', 'asked', 'waiting', 'offered', 'confirmed', 'cancelled'])
export type SignUpState = z.infer<typeof SignUpState>

/** Those that take a place in the shift. */
export const hasPlace = (state: SignUpState) =>
  state === 'held' || state === 'offered' || state === 'confirmed'

export const Attendance = z.enum(['attended', 'no_show'])
export type Attendance = z.infer<typeof Attendance>

/** What was agreed to: version and SHA-256 of the words shown, when, and through which channel. */
export const Consent = z.object({
  version: z.string(),
  hash: z.string(),
  givenAt: Instant,
  channel: z.enum(['web', 'account', 'at_the_action']),
})

export const Email = z.string().trim().pipe(z.email().max(254))

/** What a sign-up is for: the thread above it and the time of the shift. */
export const About = CampaignKnot.extend({ actionTitle: z.string(), startsAt: Instant, endsAt: Instant })
export type About = z.infer<typeof About>

/** Mails that come at their own time: before the shift, and after it. */
export const Moment = z.enum(['day_before', 'same_day', 'afterwards'])
export type Moment = z.infer<typeof Moment>

/** A name is greeted in a mail to whoever owns the address: it must not carry one itself. */
export const PersonName = line(1, 80).refine((name) => !/[:/@\\]|\p{L}{2,}\.\p{L}{2,}/u.test(name), {
  error: 'not_a_name',
})

/** One person in one shift. */
export const SignUp = z.object({
  actionId: ActionId,
  shiftId: ShiftId,
  /** HMAC of the normalised contact: the natural key of a person within an action. */
  contactKey: personal(z.string(), { purpose: 'count one person once per shift', ...forTheAction }),
  name: personal(line(1, 80), { purpose: 'be greeted by name', ...forTheAction }),
  email: personal(Email.optional(), {
    purpose: 'confirm, remind and inform about the action',
    ...forTheAction,
  }),
  /** E.164, `+491511234567`. */
  phone: personal(z.string().optional(), {
    purpose: 'call back to confirm, inform about the action',
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
  /** Until when a place is kept or an unconfirmed wish remembered; while held, asked or offered. */
  heldUntil: Instant.optional(),
  /** Place in the order of arrival; while waiting. */
  ticket: z.int().positive().optional(),
  /** HMAC of the network it came from, kept while the place is held: nobody may hold many. */
  source: personal(z.string().optional(), {
    purpose: 'keep one sender from holding many places',
    legalBasis: forTheAction.legalBasis,
    retention: 'until confirmed, 48 hours at most',
  }),
  /** Which mail comes next by itself, and when. */
  nextMoment: z.object({ moment: Moment, at: Instant }).optional(),
  /** “Still coming”, said in answer to a reminder. */
  reassuredAt: Instant.optional(),
  attendance: personal(Attendance.optional(), { purpose: 'thank those who came', ...forTheAction }),
  /** When the host at the door said so, or took it back: of several words the latest counts. */
  attendanceAt: Instant.optional(),
  /** What the coordinator noted. */
  note: personal(line(1, 300).optional(), { purpose: 'prepare the action', ...forTheAction }),
  /** The answer to “how was it?”: 1 (not good) to 3 (good), and in own words. */
  feedback: personal(
    z.object({ mood: z.int().min(1).max(3), text: paragraphs(1, 1000).optional() }).optional(),
    { purpose: 'learn from the action', ...forTheAction },
  ),
  /** Known once the contact is confirmed, so that lists and figures need no other look-up. */
  about: About.optional(),
})
export type SignUp = z.infer<typeof SignUp>

/** What a coordinator sees of one person in one shift; a contact only where it is needed: of those who come or wait, and a phone number to be called. */
export const Attendee = SignUp.pick({
  shiftId: true,
  name: true,
  email: true,
  phone: true,
  state: true,
  signedUpAt: true,
  heldUntil: true,
  reassuredAt: true,
  attendance: true,
  note: true,
  feedback: true,
})
  .extend({
    /** Tells people of one action apart; says nothing about them. */
    attendeeId: z.string(),
  })
  .meta({ id: 'Attendee' })
export type Attendee = z.infer<typeof Attendee>

/** What the person sees of one of their shifts. */
export const OwnSignUp = SignUp.pick({
  actionId: true,
  shiftId: true,
  state: true,
  heldUntil: true,
  attendance: true,
})
  .extend({
    about: About,
    /** 1 is next; left out beyond the hundredth. Only while waiting. */
    placeInLine: z.int().positive().optional(),
  })
  .meta({ id: 'OwnSignUp' })
export type OwnSignUp = z.infer<typeof OwnSignUp>

/** Everything somebody signed up for at one action, as they see it behind a link of theirs. */
export const OwnAction = z
  .object({
    actionId: ActionId,
    title: z.string(),
    chapterName: z.string(),
    place: Place,
    name: z.string(),
    signUps: z.array(OwnSignUp),
    /** For those who come. */
    contact: Contact.optional(),
    onlineLink: z.string().optional(),
    /** What their QR code at the action says. */
    ticket: z.string().optional(),
    feedback: SignUp.shape.feedback,
  })
  .meta({ id: 'OwnAction' })
export type OwnAction = z.infer<typeof OwnAction>
