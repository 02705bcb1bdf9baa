import * as z from 'zod'
import { ChapterId } from '../chapters/chapter.ts'
import { line } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { isInForce } from '../identity/grant.ts'
import { inOffice, personal } from '../privacy/personal-data.ts'

/** The campaign council (Kampagnenrat) and the activists' council (Aktivenrat). */
export const CouncilId = z.enum(['campaign', 'activists'])
export type CouncilId = z.infer<typeof CouncilId>
export const councilIds = CouncilId.options

/** What a seat stands for: the first three in the campaign council, the others in the activists' council. */
export const SeatKind = z.enum(['executive', 'state', 'expert', 'district', 'local', 'activist'])
export type SeatKind = z.infer<typeof SeatKind>

export const SeatId = z.string().regex(/^(campaign|activists)-\d{2,3}$/)

/** The council and the day it began on: `activists-2026-05-01`. */
export const TermId = z.string().regex(/^(campaign|activists)-\d{4}-\d{2}-\d{2}$/)

/** One seat, who holds it, and for which chapter it speaks; `from` and `to` are days, both included. */
export const Seat = z
  .object({
    seatId: SeatId,
    councilId: CouncilId,
    kind: SeatKind,
    personId: personal(PersonId, inOffice('let nobody else speak for a seat')),
    holder: personal(line(1, 80), inOffice('say who sits in a council')),
    chapterId: ChapterId.optional(),
    from: z.iso.date(),
    to: z.iso.date(),
    /** Votes when the holder has not. */
    deputy: personal(
      z.object({ personId: PersonId, name: line(1, 80) }).optional(),
      inOffice('say who votes when the holder has not'),
    ),
    /** Keeps the sessions of the council. */
    isChair: z.literal(true).optional(),
    termId: TermId.optional(),
    /** Why somebody left; whoever only changed deputies has not. */
    endedBy: z.enum(['resigned', 'replaced', 'term']).optional(),
  })
  .meta({ id: 'Seat' })
export type Seat = z.infer<typeof Seat>

/** Those who sat on that day. */
export const seatsOn = (day: string, seats: readonly Seat[]) => seats.filter((seat) => isInForce(seat, day))
