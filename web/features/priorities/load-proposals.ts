import { cache } from 'react'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What lies before the councils, the latest first. */
export const loadProposals = (token: string, cursor?: string) =>
  ask(priorityRoutes.listProposals, { token, query: { cursor } })

/** One proposal with the votes on its present text. @throws ApiRefusal `not_found` */
export const loadProposal = cache((token: string, proposalId: string) =>
  ask(priorityRoutes.getProposal, { token, params: { proposalId } }),
)
