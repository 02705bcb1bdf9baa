import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { idSchema } from '../http/id.ts'
import { line } from '../http/text.ts'
import { CouncilId } from './council.ts'

export const SessionId = idSchema('ses')
export type SessionId = z.infer<typeof SessionId>

export const MatterKind = z.enum(['topic', 'proposal', 'review', 'free'])
export type MatterKind = z.infer<typeof MatterKind>

/**
 * Something a council has to talk about. Without a session it stands on the next one of its council, whichever that
 * will be: nobody has to put it there.
 */
export const AgendaMatter = z
  .object({
    /** The id of what it is about, or one of its own for a free point. */
    matterId: z.string().min(3).max(40),
    councilId: CouncilId,
    kind: MatterKind,
    /** What it is about: the id of a topic, a proposal or a priority. */
    refId: z.string().max(40).optional(),
    title: line(3, 120),
    /** How long it may take. */
    minutes: z.int().min(1).max(480),
    /** Its place in the order; what has none comes last, the oldest first. */
    position: z.int().min(0).optional(),
    addedAt: Instant,
    sessionId: SessionId.optional(),
  })
  .meta({ id: 'AgendaMatter' })
export type AgendaMatter = z.infer<typeof AgendaMatter>
