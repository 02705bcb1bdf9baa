import { planRoutes } from '#shared/plans/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Whom a chapter looks for. */
export const loadWanted = (chapterId: string) =>
  ask(planRoutes.listWanted, { params: { chapterId }, query: {} })

/** Whom the chapters of a campaign look for. */
export const loadCampaignWanted = (campaignId: string) =>
  ask(planRoutes.listCampaignWanted, { params: { campaignId }, query: {} })
