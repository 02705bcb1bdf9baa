import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { SessionId } from '../councils/agenda.ts'
import { CouncilId, SeatId, SeatKind } from '../councils/council.ts'
import { line, paragraphs } from '../http/text.ts'
import { inOffice, personal } from '../privacy/personal-data.ts'
import { AgendaPoint, mostPoints } from './order.ts'

/** Votes of one council, as they stood. */
const Count = z.object({ seats: z.int(), yes: z.int(), no: z.int(), abstain: z.int() })

/** What came of a matter, taken from where it happened; once the minutes are adopted it stays as it was then. */
export const CameOf = z
  .object({
    state: z.string().max(30),
    textVersion: z.int().optional(),
    votes: z.object({ campaign: Count.optional(), activists: Count.optional() }).optional(),
    decidedAt: Instant.optional(),
  })
  .meta({ id: 'CameOf' })
export type CameOf = z.infer<typeof CameOf>

/** Something to do that somebody took on, by name. */
export const Task = z.strictObject({
  what: line(3, 200),
  who: personal(line(2, 80), inOffice('say who does what was agreed')),
  until: z.iso.date().optional(),
})
export type Task = z.infer<typeof Task>

export const PointText = z.strictObject({
  notes: paragraphs(0, 2000),
  /** Whether it is dealt with; otherwise it stands on the next agenda again. */
  isSettled: z.boolean(),
  tasks: z.array(Task).max(8),
})

export const MinutesPoint = AgendaPoint.extend({ ...PointText.shape, cameOf: CameOf.optional() }).meta({
  id: 'MinutesPoint',
})
export type MinutesPoint = z.infer<typeof MinutesPoint>

/** One seat of the roll of the day, and who was there for it. */
export const Presence = z
  .object({
    seatId: SeatId,
    councilId: CouncilId,
    kind: SeatKind,
    holder: personal(z.string(), inOffice('say who was to be there')),
    deputy: personal(z.string().optional(), inOffice('say who was to stand in')),
    /** Nobody came when it is left out. */
    came: personal(z.enum(['holder', 'deputy']).optional(), inOffice('say who was there')),
  })
  .meta({ id: 'Presence' })
export type Presence = z.infer<typeof Presence>

/** The agenda as it was when the session began, who was there, and what came of each point. */
export const Minutes = z
  .object({
    sessionId: SessionId,
    points: z.array(MinutesPoint).max(mostPoints),
    /** The roll of the day. */
    roll: z.array(Presence),
    begunAt: Instant,
    version: z.int().positive(),
  })
  .meta({ id: 'Minutes' })
export type Minutes = z.infer<typeof Minutes>
