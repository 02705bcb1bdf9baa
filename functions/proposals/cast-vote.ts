import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { Ballot } from '#shared/proposals/ballot.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { backOff, mostAttempts } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { Cast, VoteStore } from './vote-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find'>
  votes: Pick<VoteStore, 'cast'>
  now: () => Date
}

/** Why this person does not write on this paper, if they may not. A seat has one voice: whoever spoke first keeps it. */
function objection({ personId }: Actor, paper: Ballot) {
  const role = paper.holderId === personId ? 'holder' : paper.deputyId === personId ? 'deputy' : undefined
  if (!role) return 'not_your_seat'
  if (!paper.castBy || paper.castBy === role) return undefined
  return role === 'deputy' ? 'holder_has_voted' : 'deputy_has_voted'
}

/** Why the vote takes nothing any more. */
async function whyClosed({ proposals }: Pick<Deps, 'proposals'>, { proposalId, textVersion, round }: Cast) {
  const found = await proposals.find({ proposalId })
  if (!found) return 'not_found'
  const { proposal } = found
  return proposal.round === round && proposal.state === 'voting' && proposal.textVersion !== textVersion
    ? 'text_version_outdated'
    : 'voting_closed'
}

/**
 * The first vote of a holder is one request. Who votes again, or for somebody, learns from the refusal of the first
 * attempt what the paper says, and writes over exactly that.
 */
export const castVote = operation(proposalRoutes.castVote)(async (
  { params, body, actor },
  { proposals, votes, now }: Deps,
) => {
  const cast: Cast = { ...params, ...body, personId: actor.personId, castAt: now().toISOString() }
  let paper: Ballot | undefined
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const outcome = await votes.cast(cast, paper)
    if (outcome.done) return outcome.written
    if (outcome.isClosed) throw new Refusal(await whyClosed({ proposals }, cast))
    if (!outcome.paper) throw new Refusal('not_your_seat')
    const reason = objection(actor, outcome.paper)
    if (reason) throw new Refusal(reason)
    paper = outcome.paper
    if (attempt > 0) await backOff(attempt)
  }
  throw new Refusal('try_again')
})
