import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { campaignStore } from './campaign-store.ts'
import { getCampaign } from './get-campaign.ts'
import { listCampaigns } from './list-campaigns.ts'
import { openCampaign } from './open-campaign.ts'

export const handler = apiHandler(
  [listCampaigns, getCampaign, openCampaign],
  { campaigns: campaignStore(table('CAMPAIGNS_TABLE')), now: () => new Date() },
  identified,
)
