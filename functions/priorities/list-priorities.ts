import { priorityRoutes } from '#shared/priorities/routes.ts'
import { operation } from '../http/operation.ts'
import type { PriorityStore } from './priority-store.ts'

type Deps = { priorities: Pick<PriorityStore, 'latest'> }

export const listPriorities = operation(priorityRoutes.listPriorities)(
  async ({ query: { cursor } }, { priorities }: Deps) => priorities.latest({ limit: 20, cursor }),
)
