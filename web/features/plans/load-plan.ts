import { cache } from 'react'
import { phasesIn } from '#shared/campaigns/frame.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { loadDistrictParticipation } from '#web/features/participation/load-participation.ts'
import { ask } from '#web/lib/api.ts'
import { loadPublished } from './load-actions.ts'

/** Which campaigns a chapter has adopted. */
export const loadPlans = (chapterId: string) =>
  ask(planRoutes.listPlans, { params: { chapterId }, query: {} })

/** One plan. @throws ApiRefusal `not_found` */
export const loadPlan = cache((token: string, chapterId: string, planId: string) =>
  ask(planRoutes.getPlan, { token, params: { chapterId, planId } }),
)

/** What the template changed and nobody has settled. */
export const loadTemplateChanges = (token: string, chapterId: string, planId: string) =>
  ask(planRoutes.listTemplateChanges, { token, params: { chapterId, planId } })

/** The secret part of the address of its calendar. */
export const loadPlanCalendar = (token: string, chapterId: string, planId: string) =>
  ask(planRoutes.getPlanCalendarAddress, { token, params: { chapterId, planId } })

/** What was said about a task, the latest first. */
export const loadComments = (token: string, params: { chapterId: string; planId: string; taskId: string }) =>
  ask(planRoutes.listComments, { token, params, query: {} })

/** One plan with what it hangs on and what came of it: campaign, phases as they are in its state, actions, figures. */
export async function loadWholePlan(token: string, chapterId: string, planId: string) {
  const full = await loadPlan(token, chapterId, planId)
  const { campaignId, stateId, districtChapterId = chapterId } = full.plan
  const campaign = await loadCampaign(campaignId)
  const [{ frame, layers, templates }, far, { items: actions }] = await Promise.all([
    loadFrame(campaignId),
    loadDistrictParticipation(campaignId, districtChapterId),
    loadPublished(campaign, chapterId),
  ])
  const phases = phasesIn(
    frame.phases,
    layers.find((layer) => layer.chapterId === stateId),
  )
  return { ...full, campaign, phases, keyDates: frame.keyDates, templates, far, actions }
}
