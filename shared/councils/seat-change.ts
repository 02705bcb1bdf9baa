import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { PersonId } from '../identity/actor.ts'
import { inOffice, personal } from '../privacy/personal-data.ts'
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
    holder: personal(z.string(), inOffice('say who came or left')),
    /** Who sat before. */
    before: personal(z.string().optional(), inOffice('say who sat before')),
    /** Who votes for the holder from then on. */
    deputy: personal(z.string().optional(), inOffice('say who votes for the holder')),
    /** The first day of it; of somebody who left, the last one. */
    from: z.iso.date(),
    recordedBy: personal(
      z.object({ personId: PersonId, name: z.string() }),
      inOffice('say who entered a change of seats'),
    ),
    recordedAt: Instant,
  })
  .meta({ id: 'SeatChange' })
export type SeatChange = z.infer<typeof SeatChange>
