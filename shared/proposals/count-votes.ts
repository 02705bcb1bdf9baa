import { councilIds, type CouncilId } from '../councils/council.ts'
import type { CouncilRules } from '../councils/rules.ts'
import type { Answer, Answers, Ballot, Tallies, Tally } from './ballot.ts'
import type { ProposalState } from './proposal.ts'

type Counting = Pick<CouncilRules, 'quorumPercent' | 'majority'>

export const votesIn = ({ yes, no, abstain }: Tally) => yes + no + abstain

/** How many seats have to vote at least. */
export const quorumOf = ({ quorumPercent }: Counting, { seats }: Pick<Tally, 'seats'>) =>
  Math.max(1, Math.ceil((seats * quorumPercent) / 100))

/**
 * How many yes it takes as things stand: of those who say yes or no (simple, two thirds) or of all seats (absolute).
 */
export function yesNeeded({ majority }: Counting, { seats, yes, no }: Tally): number {
  if (majority === 'absolute') return Math.floor(seats / 2) + 1
  if (majority === 'simple') return no + 1
  return Math.max(1, Math.ceil(((yes + no) * 2) / 3))
}

/** What a council has said, by its own rules. */
export function answerOf(rules: Counting, counted: Tally): Answer {
  if (votesIn(counted) < quorumOf(rules, counted)) return 'no_quorum'
  return counted.yes >= yesNeeded(rules, counted) ? 'yes' : 'no'
}

export const answersOf = (rules: Record<CouncilId, Counting>, tallies: Tallies): Answers => ({
  campaign: answerOf(rules.campaign, tallies.campaign),
  activists: answerOf(rules.activists, tallies.activists),
})

/**
 * What becomes of a text. Decided only when both councils say yes to it; one yes alone opens conciliation, once.
 * @param isConciliation whether this was the one more vote
 */
export function outcomeOf(answers: Answers, isConciliation: boolean): ProposalState {
  const said = councilIds.map((councilId) => answers[councilId])
  if (said.every((answer) => answer === 'yes')) return 'decided'
  if (said.every((answer) => answer === 'no')) return 'rejected'
  if (!isConciliation && said.includes('yes')) return 'conciliation'
  return 'unresolved'
}

const silence = (seats: number): Tally => ({ seats, yes: 0, no: 0, abstain: 0 })

/** The count of these papers; before anybody has voted, the seats alone. */
export function tally(ballots: readonly Pick<Ballot, 'councilId' | 'choice'>[]): Tallies {
  const tallies: Tallies = { campaign: silence(0), activists: silence(0) }
  for (const { councilId, choice } of ballots) {
    tallies[councilId].seats += 1
    if (choice) tallies[councilId][choice] += 1
  }
  return tallies
}
