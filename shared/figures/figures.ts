import * as z from 'zod'
import { ChapterId } from '../chapters/chapter.ts'
import type { Measure } from '../proposals/text.ts'

/** What came of a priority, of a campaign or of everything; counted by listeners, never while reading. */
export const Figures = z
  .object({
    campaigns: z.int(),
    actions: z.int(),
    /** Confirmed sign-ups. */
    signUps: z.int(),
    /** What reports of actions say: how many came, what they did, and who wants to hear more. */
    came: z.int(),
    doors: z.int(),
    conversations: z.int(),
    flyers: z.int(),
    signatures: z.int(),
    interested: z.int(),
    /** Published actions of each district association that takes part. */
    districts: z.record(ChapterId, z.int()),
    /** All district associations there are, whether they take part or not. */
    allDistricts: z.int(),
    /** Of a priority: published actions by the Monday of their week. */
    weeks: z.record(z.iso.date(), z.int()),
  })
  .meta({ id: 'Figures' })
export type Figures = z.infer<typeof Figures>

/** Number of district associations with at least one published action. */
export const districtsTakingPart = ({ districts }: Pick<Figures, 'districts'>) =>
  Object.values(districts).filter((actions) => actions > 0).length

/** How far a goal is. @param measure a figure, or `districts` for those that take part */
export const measured = (figures: Figures, measure: Measure): number =>
  measure === 'districts' ? districtsTakingPart(figures) : figures[measure]
