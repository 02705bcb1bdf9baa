import { councilIds, type CouncilId } from '#shared/councils/council.ts'
import { answersOf, outcomeOf, tally } from '#shared/proposals/count-votes.ts'
import type { Ballot, Voting } from '#shared/proposals/ballot.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { canonicalJson, hashOf, RecordedVote, type DecisionRecord } from '#shared/proposals/record.ts'
import { ProposalText, type TextVersion } from '#shared/proposals/text.ts'

/** What the papers say, counted anew: the count that was kept beside the proposal has to be the same. */
export function recordVote(
  { openConcerns }: Pick<Proposal, 'openConcerns'>,
  { rules, ...voting }: Voting,
  ballots: readonly Ballot[],
  text: TextVersion,
): RecordedVote {
  const tallies = tally(ballots)
  const answers = answersOf(rules, tallies)
  const council = (councilId: CouncilId) => ({
    rules: rules[councilId],
    tally: tallies[councilId],
    answer: answers[councilId],
    roll: ballots.filter((paper) => paper.councilId === councilId),
  })
  // Parsing leaves out what does not belong into it: ids of people.
  return RecordedVote.parse({
    ...voting,
    text: ProposalText.parse(text),
    councils: Object.fromEntries(councilIds.map((councilId) => [councilId, council(councilId)])),
    openConcerns,
    outcome: outcomeOf(answers, voting.isConciliation),
  })
}

/** The record as it is kept, with the hash of its very characters. */
export async function sealRecord(recorded: RecordedVote): Promise<DecisionRecord> {
  const canonical = canonicalJson(recorded)
  const { proposalId, round } = recorded
  return { proposalId, round, canonical, hash: await hashOf(canonical) }
}
