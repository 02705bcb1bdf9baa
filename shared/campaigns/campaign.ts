import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { PriorityId } from '../proposals/proposal.ts'

export const CampaignId = idSchema('cmp')
export type CampaignId = z.infer<typeof CampaignId>

/** The upper end of the thread: the priority something hangs on. */
export const PriorityKnot = z.object({ priorityId: PriorityId, priorityTitle: z.string() })

/** A nationwide effort under a decided priority, from a day to a day. */
export const Campaign = PriorityKnot.extend({
  campaignId: CampaignId,
  title: line(3, 80),
  text: paragraphs(20, 4000),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  openedAt: Instant,
}).meta({ id: 'Campaign' })
export type Campaign = z.infer<typeof Campaign>

export const NewCampaign = Campaign.pick({
  priorityId: true,
  title: true,
  text: true,
  startsOn: true,
  endsOn: true,
})
  .strict()
  .refine((period) => period.startsOn <= period.endsOn, { path: ['endsOn'], error: 'ends_before_start' })
