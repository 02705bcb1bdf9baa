import { Refusal } from '#shared/http/refusal.ts'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { operation } from '../http/operation.ts'
import type { ProposalStore } from './proposal-store.ts'

type Deps = { proposals: Pick<ProposalStore, 'read'> }

export const getProposal = operation(priorityRoutes.getProposal)(async ({ params }, { proposals }: Deps) => {
  const read = await proposals.read(params.proposalId)
  if (!read) throw new Refusal('not_found')
  return read
})
