import * as z from 'zod'
import { line } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'
import { Campaign, CampaignId } from './campaign.ts'

const inCharge = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'until others are named, at most 30 days after the end of the campaign',
} as const

/** Somebody who shapes one campaign beside the federal office. */
export const CampaignCoordinator = z
  .object({
    personId: personal(PersonId, { purpose: 'let this person shape the campaign', ...inCharge }),
    name: personal(line(1, 80), { purpose: 'show who shapes the campaign to those who do', ...inCharge }),
  })
  .meta({ id: 'CampaignCoordinator' })
export type CampaignCoordinator = z.infer<typeof CampaignCoordinator>

export const mostCoordinators = 10

/** All of one campaign; version 0 says that nobody was ever named. */
export const CampaignCoordinators = z
  .object({
    campaignId: CampaignId,
    people: z.array(CampaignCoordinator).max(mostCoordinators),
    version: z.int().min(0),
  })
  .meta({ id: 'CampaignCoordinators' })
export type CampaignCoordinators = z.infer<typeof CampaignCoordinators>

/** The same seen from the person: one of the campaigns they shape. */
export const ShapedCampaign = z
  .object({
    personId: personal(PersonId, { purpose: 'lead this person to the campaigns they shape', ...inCharge }),
    campaignId: CampaignId,
    title: Campaign.shape.title,
  })
  .meta({ id: 'ShapedCampaign' })
export type ShapedCampaign = z.infer<typeof ShapedCampaign>

/** Who is to shape it from now on; who is left out does so no longer. */
export const NamedCoordinators = z.strictObject({
  personIds: z
    .array(PersonId)
    .max(mostCoordinators)
    .superRefine((ids, context) => {
      const again = ids.findIndex((id, place) => ids.indexOf(id) < place)
      if (again >= 0) context.addIssue({ code: 'custom', message: 'already_named', path: [again] })
    }),
  version: z.int().min(0),
})
export type NamedCoordinators = z.infer<typeof NamedCoordinators>
