import { participationRoutes } from '#shared/participation/routes.ts'
import { ask } from '#web/lib/api.ts'

/** How far all districts are with a campaign. */
export const loadParticipation = (campaignId: string) =>
  ask(participationRoutes.getParticipation, { params: { campaignId } })

/** How far one is. */
export const loadDistrictParticipation = (campaignId: string, chapterId: string) =>
  ask(participationRoutes.getDistrictParticipation, { params: { campaignId, chapterId } })

/** Whom a state called. @throws ApiRefusal `not_your_chapter` */
export const loadCalls = (token: string, campaignId: string, chapterId: string) =>
  ask(participationRoutes.listCalls, { token, params: { campaignId, chapterId }, query: {} })
