import { figureRoutes } from '#shared/figures/routes.ts'
import { ask } from '#web/lib/api.ts'

/** The figures of the whole country. */
export const loadFigures = () => ask(figureRoutes.getFigures, {})

/** What came of a priority. */
export const loadPriorityFigures = (priorityId: string) =>
  ask(figureRoutes.getPriorityFigures, { params: { priorityId } })

/** What came of a campaign. */
export const loadCampaignFigures = (campaignId: string) =>
  ask(figureRoutes.getCampaignFigures, { params: { campaignId } })
