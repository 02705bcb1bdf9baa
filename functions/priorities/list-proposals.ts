import { priorityRoutes } from '#shared/priorities/routes.ts'
import { operation } from '../http/operation.ts'
import type { ProposalStore } from './proposal-store.ts'

type Deps = { proposals: Pick<ProposalStore, 'latest'> }

export const listProposals = operation(priorityRoutes.listProposals)(
  async ({ query: { cursor } }, { proposals }: Deps) => proposals.latest({ limit: 20, cursor }),
)
