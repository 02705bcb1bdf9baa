import { cache } from 'react'
import { planRoutes } from '#shared/plans/routes.ts'
import { ask } from '#web/lib/api.ts'

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
