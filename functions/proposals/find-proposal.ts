import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { isSponsor, maySee } from '#shared/proposals/policy.ts'
import type { ProposalId } from '#shared/proposals/text.ts'
import type { Found, ProposalStore } from './proposal-store.ts'

type Proposals = Pick<ProposalStore, 'find'>
type Params = { proposalId: ProposalId }

/** A proposal this actor may read. @throws Refusal `not_found`, also for the draft of others */
export async function findProposal(proposals: Proposals, actor: Actor, params: Params): Promise<Found> {
  const found = await proposals.find(params)
  if (!found || !maySee(actor, found.proposal, found.sponsors)) throw new Refusal('not_found')
  return found
}

/** One whose text is in this actor’s hands. @throws Refusal `not_your_proposal` */
export async function findOwnProposal(proposals: Proposals, actor: Actor, params: Params): Promise<Found> {
  const found = await findProposal(proposals, actor, params)
  if (!isSponsor(actor, found.sponsors)) throw new Refusal('not_your_proposal')
  return found
}
