import { Refusal } from '#shared/http/refusal.ts'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { operation } from '../http/operation.ts'
import type { PriorityStore } from './priority-store.ts'

type Deps = { priorities: Pick<PriorityStore, 'find' | 'record'> }

export const getPriority = operation(priorityRoutes.getPriority)(async (
  { params },
  { priorities }: { priorities: Pick<PriorityStore, 'find'> },
) => {
  const priority = await priorities.find(params.priorityId)
  if (!priority) throw new Refusal('not_found')
  return priority
})

export const getPriorityRecord = operation(priorityRoutes.getPriorityRecord)(async (
  { params },
  { priorities }: Deps,
) => {
  const priority = await priorities.find(params.priorityId)
  const record = priority && (await priorities.record(priority))
  if (!record) throw new Refusal('not_found')
  return record
})

export const listLessons = operation(priorityRoutes.listLessons)(
  async ({ params, query: { cursor } }, { priorities }: { priorities: Pick<PriorityStore, 'lessons'> }) =>
    priorities.lessons(params.priorityId, { limit: 20, cursor }),
)
