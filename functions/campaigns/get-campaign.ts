import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { CampaignStore } from './campaign-store.ts'

type Deps = { campaigns: Pick<CampaignStore, 'find'> }

export const getCampaign = operation(campaignRoutes.getCampaign)(async ({ params }, { campaigns }: Deps) => {
  const campaign = await campaigns.find(params.campaignId)
  if (!campaign) throw new Refusal('not_found')
  return campaign
})
