import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { CampaignId } from '../campaigns/campaign.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'

/** How far a district is with a campaign, one after the other. */
export const steps = ['adopted', 'planned', 'acted', 'reported'] as const
export type Step = (typeof steps)[number]

/** Since when a district has taken each step, and what came of it; counted by listeners. */
export const DistrictParticipation = z
  .object({
    chapterId: ChapterId,
    adopted: z.iso.date().optional(),
    /** The day on which it first published an action. */
    planned: z.iso.date().optional(),
    /** The day of its first action that took place. */
    acted: z.iso.date().optional(),
    reported: z.iso.date().optional(),
    actions: z.int(),
    doors: z.int(),
    conversations: z.int(),
    signatures: z.int(),
    newMembers: z.int(),
  })
  .meta({ id: 'DistrictParticipation' })
export type DistrictParticipation = z.infer<typeof DistrictParticipation>

/** The districts that took at least one step; all others have not. */
export const Participation = z
  .object({ campaignId: CampaignId, districts: z.array(DistrictParticipation) })
  .meta({ id: 'Participation' })
export type Participation = z.infer<typeof Participation>

/** The last step a district has taken; none when it never did. */
export const reached = (district: Pick<DistrictParticipation, Step> | undefined): Step | undefined =>
  steps.findLast((step) => district?.[step] !== undefined)

/** How many districts had taken a step by each day, from the first one on. */
export function curveOf(
  districts: readonly DistrictParticipation[],
  step: Step,
): [day: string, districts: number][] {
  const days = districts.flatMap((district) => district[step] ?? []).toSorted((a, b) => a.localeCompare(b))
  return [...new Map(days.map((day, position) => [day, position + 1]))]
}

const Outcome = z.enum(['reached', 'not_reached', 'wants_help', 'takes_part'])
const calls = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: '365 days after the call',
} as const

/** That somebody of the state called a district. */
export const Call = z
  .object({
    callId: idSchema('cal'),
    campaignId: CampaignId,
    chapterId: ChapterId,
    at: Instant,
    name: personal(z.string(), { purpose: 'say who called', ...calls }),
    personId: personal(PersonId, { purpose: 'say who called', ...calls }),
    outcome: Outcome,
    note: personal(paragraphs(1, 500).optional(), { purpose: 'know what was agreed', ...calls }),
  })
  .meta({ id: 'Call' })
export type Call = z.infer<typeof Call>
export const NewCall = z.strictObject({ outcome: Outcome, note: paragraphs(1, 500).optional() })
export const callOutcomes = Outcome.options
