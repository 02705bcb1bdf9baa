import { Refusal } from '#shared/http/refusal.ts'
import { isInWork, type Proposal } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import { findOwnProposal } from './find-proposal.ts'
import type { ProposalStore } from './proposal-store.ts'

type Deps = { proposals: Pick<ProposalStore, 'find' | 'turn'>; now: () => Date }
const day = 86_400_000

/** A new check begins at nought; what was said in the one before stays to be read. */
export const openSenseCheck = operation(proposalRoutes.openSenseCheck)(async (
  { params, body: { days, version }, actor },
  { proposals, now }: Deps,
) => {
  const { proposal } = await findOwnProposal(proposals, actor, params)
  if (!isInWork(proposal) || proposal.state === 'draft') throw new Refusal('not_in_work')
  const asked: Proposal = {
    ...proposal,
    sense: {
      check: (proposal.sense?.check ?? 0) + 1,
      closesAt: new Date(now().getTime() + days * day).toISOString(),
      looks_good: 0,
      unsure: 0,
      concerned: 0,
    },
  }
  if (proposal.version !== version || (await proposals.turn(proposal, asked)) !== 'turned')
    throw new Refusal('version_conflict')
  return { ...asked, version: version + 1 }
})
