import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Campaigns, the latest first; of one priority if named. */
export const loadCampaigns = (query: { priorityId?: string; cursor?: string | undefined } = {}) =>
  ask(campaignRoutes.listCampaigns, { query })
