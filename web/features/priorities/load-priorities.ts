import { priorityRoutes } from '#shared/priorities/routes.ts'
import { ask } from '#web/lib/api.ts'

/** The decided priorities, the latest first. */
export const loadPriorities = (cursor?: string) => ask(priorityRoutes.listPriorities, { query: { cursor } })
