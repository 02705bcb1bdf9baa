import * as z from 'zod'
import { ActionId, Shift, ShiftId } from '../actions/action.ts'
import { Instant } from '../calendar/berlin-time.ts'
import { Locale } from '../people/person.ts'
import { ContactText } from './contact.ts'
import { Attendance, PersonName, SignUpState } from './sign-up.ts'

/** How long before the start and after the end of an action its door is open, in milliseconds. */
const aroundTheAction = 12 * 3_600_000

/** When people can be checked in at an action: long before it for those who set up, long after it for the last sync. */
export const doorHours = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  opens: new Date(Date.parse(startsAt) - aroundTheAction).toISOString(),
  closes: new Date(Date.parse(endsAt) + aroundTheAction).toISOString(),
})

/** What the host at the door sees of a person: no contact. */
export const Expected = z
  .object({
    attendeeId: z.string(),
    name: z.string(),
    shiftId: ShiftId,
    state: SignUpState,
    attendance: Attendance.optional(),
  })
  .meta({ id: 'Expected' })
export type Expected = z.infer<typeof Expected>

/** All a device needs to check people in without a network. */
export const CheckInList = z
  .object({
    actionId: ActionId,
    title: z.string(),
    chapterName: z.string(),
    shifts: z.array(Shift),
    people: z.array(Expected),
    /** Until when the link is good. */
    until: Instant,
    /** The server's clock: devices time their entries by it. */
    now: Instant,
  })
  .meta({ id: 'CheckInList' })
export type CheckInList = z.infer<typeof CheckInList>

/** Made on the device, kept there until the server has it; the same entry sent twice counts once. */
const entry = { entryId: z.uuid(), shiftId: ShiftId, at: Instant }

export const CheckInEntry = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('arrival'), ...entry, attendeeId: z.string().max(40) }),
    /** Taken back: a slip of the finger. */
    z.strictObject({ kind: z.literal('not_here'), ...entry, attendeeId: z.string().max(40) }),
    /** Somebody showed the code from their mail. */
    z.strictObject({ kind: z.literal('ticket'), ...entry, ticket: z.string().max(600) }),
    z.strictObject({
      kind: z.literal('walk_in'),
      ...entry,
      name: PersonName,
      contact: ContactText,
      consent: z.literal(true, { error: 'consent_needed' }),
      locale: Locale,
    }),
  ])
  .meta({ id: 'CheckInEntry' })
export type CheckInEntry = z.infer<typeof CheckInEntry>

/** What became of an entry; a refused one will be refused again, so that the device may drop it. */
export const CheckInResult = z
  .object({ entryId: z.uuid(), outcome: z.enum(['done', 'unknown_person', 'link_invalid', 'unknown_shift']) })
  .meta({ id: 'CheckInResult' })
export type CheckInResult = z.infer<typeof CheckInResult>
export type CheckInOutcome = CheckInResult['outcome']
