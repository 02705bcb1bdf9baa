import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { paragraphs } from '../http/text.ts'
import { ActionId } from './action.ts'

const counted = z.int().min(0).max(100_000)

/** What a report counts, by the names it says it with, in the order it is asked. */
export const reportedFigures = [
  'came',
  'doors',
  'conversations',
  'flyers',
  'signatures',
  'interested',
] as const

/** What came of an action: two minutes on a phone. */
export const NewReport = z
  .object({
    came: counted,
    /** Doors that were knocked at; asked where that was what the action was for. */
    doors: counted.default(0),
    conversations: counted,
    flyers: counted,
    signatures: counted,
    /** New people who want to hear from us. */
    interested: counted,
    learned: paragraphs(3, 2000).optional(),
    pressLinks: z.array(z.httpUrl().max(300)).max(5),
  })
  .strict()
export type NewReport = z.infer<typeof NewReport>

export const Report = z
  .object({ ...NewReport.shape, actionId: ActionId, reportedAt: Instant })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>
