import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { line } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { StandInId } from '../identity/grant.ts'
import { personal } from '../privacy/personal-data.ts'

/** Weeks rather than months: a chapter that cannot act for longer needs something else. */
export const mostDays = 42

const trace = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'as long as the chapter exists, 3650 days at most: who acted in whose name is on record',
} as const

/** A chapter above acts for one below: for a reason, until a day; then the right is gone by itself. */
export const StandIn = z
  .object({
    standInId: StandInId,
    chapterId: ChapterId,
    byChapterId: ChapterId,
    byChapterName: z.string(),
    personId: personal(PersonId, { purpose: 'say who acts', ...trace }),
    name: personal(z.string(), { purpose: 'say who acts', ...trace }),
    reason: line(5, 300),
    from: z.iso.date(),
    to: z.iso.date(),
    startedAt: Instant,
    /** When it was given back before its last day was over. */
    endedAt: Instant.optional(),
  })
  .meta({ id: 'StandIn' })
export type StandIn = z.infer<typeof StandIn>

/** What anybody sees of it. */
export const PublicStandIn = StandIn.pick({
  standInId: true,
  chapterId: true,
  byChapterId: true,
  byChapterName: true,
  reason: true,
  from: true,
  to: true,
  endedAt: true,
}).meta({ id: 'PublicStandIn' })

export const NewStandIn = z.strictObject({ byChapterId: ChapterId, reason: line(5, 300), to: z.iso.date() })
