import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { operation } from '../http/operation.ts'
import type { CampaignStore } from './campaign-store.ts'

type Deps = { campaigns: Pick<CampaignStore, 'latest' | 'ofPriority'> }

export const listCampaigns = operation(campaignRoutes.listCampaigns)(async (
  { query: { priorityId, cursor } },
  { campaigns }: Deps,
) => {
  const page = { limit: 20, cursor }
  return priorityId ? campaigns.ofPriority(priorityId, page) : campaigns.latest(page)
})
