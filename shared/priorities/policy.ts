import type { Actor } from '../identity/actor.ts'
import type { Proposal } from './proposal.ts'

/** The text of a proposal stays with the person who proposed it. */
export const mayReviseProposal = (
  actor: Pick<Actor, 'personId'>,
  { proposedBy }: Pick<Proposal, 'proposedBy'>,
) => proposedBy.personId === actor.personId
