import { cache } from 'react'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { ask } from '#web/lib/api.ts'

/** One decided priority. @throws ApiRefusal `not_found` */
export const loadPriority = cache((priorityId: string) =>
  ask(priorityRoutes.getPriority, { params: { priorityId } }),
)

/** How a priority was decided. @throws ApiRefusal `not_found` */
export const loadPriorityRecord = cache((priorityId: string) =>
  ask(priorityRoutes.getPriorityRecord, { params: { priorityId } }),
)

/** What was learned from actions under it, the latest first. */
export const loadLessons = (token: string, priorityId: string, cursor?: string) =>
  ask(priorityRoutes.listLessons, { token, params: { priorityId }, query: { cursor } })
