import { maySee } from '#shared/proposals/policy.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import type { ProposalStore } from './proposal-store.ts'

/** The latest first. */
export const listProposals = operation(proposalRoutes.listProposals)(
  async ({ actor }, { proposals }: { proposals: Pick<ProposalStore, 'board'> }) => ({
    proposals: (await proposals.board())
      .filter((proposal) => maySee(actor, proposal))
      .toSorted((a, b) => b.proposedAt.localeCompare(a.proposedAt)),
  }),
)

export const listSettledProposals = operation(proposalRoutes.listSettledProposals)(
  async ({ query: { cursor } }, { proposals }: { proposals: Pick<ProposalStore, 'settled'> }) =>
    proposals.settled({ limit: 20, cursor }),
)
