import { cache } from 'react'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What all districts share of a campaign. @throws ApiRefusal `not_found` */
export const loadFrame = cache((campaignId: string) =>
  ask(campaignRoutes.getFrame, { params: { campaignId } }),
)
