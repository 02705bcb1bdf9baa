import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { PersonId } from '../identity/actor.ts'
import { CouncilId, SeatId, SeatKind } from './council.ts'

/** One line of the record of who came, who went, and who entered it. */
export const SeatChange = z
  .object({
    seatId: SeatId,
    councilId: CouncilId,
    kind: SeatKind,
    chapterId: ChapterId.optional(),
    change: z.enum(['appointed', 'replaced', 'resigned', 'deputy']),
    /** Who sits from then on, or who left. */
    holder: z.string(),
    /** Who sat before. */
    before: z.string().optional(),
    /** Who votes for the holder from then on. */
    deputy: z.string().optional(),
    /** The first day of it; of somebody who left, the last one. */
    from: z.iso.date(),
    recordedBy: z.object({ personId: PersonId, name: z.string() }),
    recordedAt: Instant,
  })
  .meta({ id: 'SeatChange' })
export type SeatChange = z.infer<typeof SeatChange>
