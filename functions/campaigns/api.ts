import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { personStore } from '../identity/identity-store.ts'
import { identified } from '../identity/identified.ts'
import { campaignStore } from './campaign-store.ts'
import { frameStore } from './frame-store.ts'
import { getCampaign } from './get-campaign.ts'
import { getFrame } from './get-frame.ts'
import { listCampaigns } from './list-campaigns.ts'
import { getCoordinators, listMyCampaigns, nameCoordinators } from './name-coordinators.ts'
import { openCampaign } from './open-campaign.ts'
import { saveFrame, saveLayer } from './save-frame.ts'
import { addTemplate, saveTemplate } from './save-template.ts'

const campaigns = table('CAMPAIGNS_TABLE')

export const handler = apiHandler(
  [
    listCampaigns,
    getCampaign,
    openCampaign,
    getFrame,
    getCoordinators,
    nameCoordinators,
    listMyCampaigns,
    saveFrame,
    saveLayer,
    addTemplate,
    saveTemplate,
  ],
  {
    campaigns: campaignStore(campaigns),
    frames: frameStore(campaigns),
    people: personStore(table('SIGN_UPS_TABLE')),
    now: () => new Date(),
  },
  identified,
)
