import { cache } from 'react'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ask } from '#web/lib/api.ts'

/** One campaign. @throws ApiRefusal `not_found` */
export const loadCampaign = cache((campaignId: string) =>
  ask(campaignRoutes.getCampaign, { params: { campaignId } }),
)
