import { Refusal } from '#shared/http/refusal.ts'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { operation } from '../http/operation.ts'
import type { PriorityStore } from './priority-store.ts'

type Deps = { priorities: Pick<PriorityStore, 'find'> }

export const getPriority = operation(priorityRoutes.getPriority)(async ({ params }, { priorities }: Deps) => {
  const priority = await priorities.find(params.priorityId)
  if (!priority) throw new Refusal('not_found')
  return priority
})
