import { Refusal } from '#shared/http/refusal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import type { AgendaStore } from './agenda-store.ts'
import { operation } from '../http/operation.ts'
import { findOwnProposal } from './find-proposal.ts'
import type { ProposalStore } from './proposal-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'turn'>
  agenda: AgendaStore
  now: () => Date
}

/** From now on all members read it; what it came from leads to it, and both councils find it on their agenda. */
export const publishProposal = operation(proposalRoutes.publishProposal)(async (
  { params, body: { version }, actor },
  { proposals, agenda, now }: Deps,
) => {
  const { proposal } = await findOwnProposal(proposals, actor, params)
  if (proposal.state !== 'draft') throw new Refusal('not_a_draft')
  const shown = { ...proposal, state: 'working' as const, proposedAt: now().toISOString() }
  if (proposal.version !== version) throw new Refusal('version_conflict')
  const outcome = await proposals.turn(proposal, shown, agenda.entering(shown, now()))
  if (outcome !== 'turned') throw new Refusal(outcome === 'others' ? 'topic_closed' : 'version_conflict')
  return { ...shown, version: version + 1 }
})
