import * as z from 'zod'
import { ActionId, ShiftId } from '#shared/actions/action.ts'
import { Instant } from '#shared/calendar/berlin-time.ts'
import { idSchema, newId } from '#shared/http/id.ts'
import { PersonId } from '#shared/identity/actor.ts'
import { Locale } from '#shared/people/person.ts'
import { personal } from '#shared/privacy/personal-data.ts'
import { entity } from '../dynamo/entity.ts'

export const MailId = idSchema('mai')
export type MailId = z.infer<typeof MailId>

/** A stream gives up after a day: what was not sent by then will not be. Twice that, and nothing can come again. */
const secondsKept = 2 * 86_400
const untilSent = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'until it is sent, 2 days at most',
} as const

export const MailKind = z.enum([
  // After signing up: places are held, or all are taken and the link leads into the line.
  'confirm',
  'confirmed',
  'waiting',
  // From the line: a place for certain, one that must be accepted soon, and one that went on to the next.
  'promoted',
  'offered',
  'offer_lapsed',
  'cancelled',
  // What the chapter does: change time or place, call it off, write something.
  'action_changed',
  'action_cancelled',
  'message',
  'day_before',
  'same_day',
  'thanks',
  'missed',
  'idea_confirm',
  'idea_accepted',
  'idea_declined',
  'offer_confirm',
  // To the lead of a plan: somebody waits for an answer.
  'offer_waiting',
  'offer_accepted',
  'offer_declined',
  'offer_handed_on',
  // What happened in the councils since the last one.
  'news',
  // On Mondays: the own tasks that are overdue or due soon.
  'tasks',
])
export type MailKind = z.infer<typeof MailKind>
/** Those about the plans of chapters. */
export type PlanMailKind = Extract<
  MailKind,
  'offer_confirm' | 'offer_waiting' | 'offer_accepted' | 'offer_declined' | 'offer_handed_on' | 'tasks'
>

/**
 * A mail to one person, written in the same transaction as what it tells of. Once it is sent, what is personal goes
 * and the rest stays for two days, so that whatever asks for it again is recognised.
 */
export const Mail = z.object({
  mailId: MailId,
  kind: MailKind,
  to: personal(z.email().optional(), { purpose: 'deliver the mail', ...untilSent }),
  name: personal(z.string().optional(), { purpose: 'greet by name', ...untilSent }),
  locale: personal(Locale.optional(), { purpose: 'write in the language of the person', ...untilSent }),
  contactKey: personal(z.string().optional(), { purpose: 'make the links of the mail', ...untilSent }),
  actionId: ActionId.optional(),
  shiftIds: z.array(ShiftId).optional(),
  /** Shifts without a place, for which the link leads into the line; only in `confirm`. */
  fullShiftIds: z.array(ShiftId).optional(),
  /** Shifts the person has a place in for certain; only in `action_changed`, which those in line get as well. */
  sureShiftIds: z.array(ShiftId).optional(),
  /** Place in line, only in `waiting`. */
  placeInLine: z.int().positive().optional(),
  /** Until when an offer stands. */
  heldUntil: Instant.optional(),
  /** What the chapter did or wrote: the notice that holds the words. */
  noticeId: idSchema('not').optional(),
  ideaId: idSchema('ide').optional(),
  offerId: idSchema('off').optional(),
  personId: personal(PersonId.optional(), { purpose: 'find the news of the mail', ...untilSent }),
  /** Keys of the news it tells, and how many more there are. */
  newsKeys: personal(z.array(z.string()).optional(), { purpose: 'find the news of the mail', ...untilSent }),
  newsBesides: z.int().min(0).optional(),
  /** Keys of the tasks it reminds of, and how many more there are. */
  taskKeys: personal(z.array(z.string()).optional(), { purpose: 'find the tasks of the mail', ...untilSent }),
  tasksBesides: z.int().min(0).optional(),
  /** SHA-256 of the request it answers: the same key with something else is refused. */
  requestHash: z.string().optional(),
  queuedAt: Instant,
  /** Who is sending it right now has it until then; afterwards somebody else may try. */
  claimedUntil: Instant.optional(),
  sentAt: Instant.optional(),
})
export type Mail = z.infer<typeof Mail>

export const mail = entity('mail', Mail, ({ mailId }: { mailId: MailId }) => [`MAIL#${mailId}`, 'MAIL'], {
  expires: ({ queuedAt }) => Math.floor(Date.parse(queuedAt) / 1000) + secondsKept,
})

/** What every mail about sign-ups takes over from them. */
export type Addressee = Required<Pick<Mail, 'name' | 'locale' | 'actionId' | 'contactKey'>> & {
  email: string
}
type Rest = Partial<Omit<Mail, 'kind' | 'to' | 'name' | 'locale' | 'queuedAt'>>

/** A mail about sign-ups of one person at one action. @param rest what this kind tells besides */
export const mailTo = (kind: MailKind, addressee: Addressee, now: Date, rest: Rest = {}): Mail => ({
  mailId: newId('mai') as MailId,
  kind,
  to: addressee.email,
  name: addressee.name,
  locale: addressee.locale,
  actionId: addressee.actionId,
  contactKey: addressee.contactKey,
  queuedAt: now.toISOString(),
  ...rest,
})
