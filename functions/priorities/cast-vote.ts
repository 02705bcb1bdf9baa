import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { seatOf } from '#shared/councils/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { outcomeOf, recount } from '#shared/priorities/count-votes.ts'
import type { Priority } from '#shared/priorities/priority.ts'
import type { PriorityId, Vote } from '#shared/priorities/proposal.ts'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { backOff, mostAttempts } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import type { CountedProposal, ProposalStore } from './proposal-store.ts'

type Deps = { proposals: Pick<ProposalStore, 'roll' | 'find' | 'count'>; now: () => Date }

/** The proposal after one more vote; a vote that settles it makes a new version, so that nobody saves over that. */
function withVote(proposal: CountedProposal, { seatId, councilId, choice, castAt }: Vote): CountedProposal {
  const tallies = recount(proposal.tallies, councilId, proposal.voices[seatId] ?? undefined, choice)
  const state = outcomeOf(tallies)
  const counted = {
    ...proposal,
    tallies,
    voices: { ...proposal.voices, [seatId]: choice },
    votesCast: proposal.votesCast + 1,
  }
  return state === 'proposed'
    ? counted
    : { ...counted, state, settledAt: castAt, version: proposal.version + 1 }
}

/** The priority that a proposal becomes; it keeps the twelve characters, so that one leads to the other. */
function priorityOf(proposal: CountedProposal, decidedAt: string): Priority {
  const { proposalId, title, text, goal, startsOn, endsOn, tallies } = proposal
  const priorityId = proposalId.replace('pro_', 'pri_') as PriorityId
  return { priorityId, proposalId, title, text, goal, startsOn, endsOn, tallies, decidedAt }
}

/** Others vote at the same time: what was read is counted only if it still holds, otherwise it is read again. */
export const castVote = operation(priorityRoutes.castVote)(async (
  { params: { proposalId, councilId }, body: { choice, textVersion }, actor },
  { proposals, now }: Deps,
) => {
  const moment = now()
  const seat = seatOf(actor, councilId, seatsOn(dayInBerlin(moment), await proposals.roll()))
  if (!seat) throw new Refusal('not_your_seat')
  const { seatId, personId, holder } = seat

  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const proposal = await proposals.find(proposalId)
    if (!proposal) throw new Refusal('not_found')
    if (proposal.state !== 'proposed') throw new Refusal('already_decided')
    if (proposal.textVersion !== textVersion) throw new Refusal('text_version_outdated')
    if (!(seatId in proposal.voices)) throw new Refusal('not_your_seat')
    if (proposal.voices[seatId] === choice) return proposal

    const castAt = moment.toISOString()
    const vote: Vote = { proposalId, textVersion, councilId, seatId, personId, holder, choice, castAt }
    const counted = withVote(proposal, vote)
    const decided = counted.state === 'decided' ? priorityOf(counted, castAt) : undefined
    if (await proposals.count(proposal, vote, counted, decided)) return counted
    await backOff(attempt)
  }
  throw new Refusal('try_again')
})
