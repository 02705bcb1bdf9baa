import * as z from 'zod'
import { ActionId, ShiftId } from '#shared/actions/action.ts'
import { Instant } from '#shared/calendar/berlin-time.ts'
import { idSchema, newId } from '#shared/http/id.ts'
import { Locale } from '#shared/people/person.ts'
import { personal } from '#shared/privacy/personal-data.ts'
import { entity } from '../dynamo/entity.ts'

const MailId = idSchema('mai')
export type MailId = z.infer<typeof MailId>

/** A stream gives up after a day: what was not sent by then will not be. */
const secondsKept = 2 * 86_400
const untilSent = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'until it is sent, 2 days at most',
} as const

/** A mail to one person about one sign-up, written in the same transaction as what it tells of. */
export const Mail = z.object({
  mailId: MailId,
  kind: z.enum(['confirm', 'confirmed', 'cancelled']),
  to: personal(z.email(), { purpose: 'deliver the mail', ...untilSent }),
  name: personal(z.string(), { purpose: 'greet by name', ...untilSent }),
  locale: personal(Locale, { purpose: 'write in the language of the person', ...untilSent }),
  actionId: ActionId,
  shiftId: ShiftId,
  contactKey: personal(z.string(), { purpose: 'make the links of the mail', ...untilSent }),
  queuedAt: Instant,
  /** Who is sending it right now has it until then; afterwards somebody else may try. */
  claimedUntil: Instant.optional(),
})
export type Mail = z.infer<typeof Mail>

export const mail = entity('mail', Mail, ({ mailId }: { mailId: MailId }) => [`MAIL#${mailId}`, 'MAIL'], {
  expires: ({ queuedAt }) => Math.floor(Date.parse(queuedAt) / 1000) + secondsKept,
})

/** What every mail about a sign-up takes over from it. */
export type Addressee = Pick<Mail, 'name' | 'locale' | 'actionId' | 'shiftId' | 'contactKey'> & {
  email: string
}

export const mailTo = (kind: Mail['kind'], addressee: Addressee, now: Date): Mail => ({
  mailId: newId('mai') as MailId,
  kind,
  to: addressee.email,
  name: addressee.name,
  locale: addressee.locale,
  actionId: addressee.actionId,
  shiftId: addressee.shiftId,
  contactKey: addressee.contactKey,
  queuedAt: now.toISOString(),
})
