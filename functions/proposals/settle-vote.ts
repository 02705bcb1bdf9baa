import { councilIds } from '#shared/councils/council.ts'
import type { Priority } from '#shared/priorities/priority.ts'
import type { Ballot, Voting } from '#shared/proposals/ballot.ts'
import { answersOf, tally } from '#shared/proposals/count-votes.ts'
import { isSettled, priorityIdOf, type Proposal } from '#shared/proposals/proposal.ts'
import type { DecisionRecord } from '#shared/proposals/record.ts'
import { ProposalText, type TextVersion } from '#shared/proposals/text.ts'
import { adoptAmendment } from './adopt-amendment.ts'
import type { ProposalStore } from './proposal-store.ts'
import { recordVote, sealRecord } from './record-vote.ts'
import type { SettlingStore } from './settling-store.ts'
import type { TalkStore } from './talk-store.ts'
import type { VoteStore } from './vote-store.ts'

export type Settling = {
  proposals: Pick<ProposalStore, 'presentText' | 'text' | 'saveText' | 'turn'>
  votes: Pick<VoteStore, 'read'>
  talk: Pick<TalkStore, 'findAmendment' | 'answering' | 'answerVoted'>
  settling: SettlingStore
  now: () => Date
}

type Counted = { voting: Voting; ballots: Ballot[]; text: TextVersion }

/** The words of a priority, with the record of the vote that made it one. */
function priorityOf(
  { proposalId, round, tallies }: Proposal,
  text: TextVersion,
  { hash }: DecisionRecord,
  at: string,
): Priority {
  const words = ProposalText.parse(text)
  const decision = { proposalId, round, hash, tallies, decidedAt: at }
  return { ...words, ...decision, priorityId: priorityIdOf(proposalId), state: 'running', reviewed: [] }
}

/** What a decision does to the priority it is about: it goes on with new days, makes room, or ends. */
function afterReview(about: Priority, decided: Priority, wish: 'continue' | 'change' | 'end'): Priority {
  const { decidedAt: endedAt, endsOn, reviewOn, priorityId: replacedBy } = decided
  if (wish === 'continue') return { ...about, endsOn, reviewOn }
  if (wish === 'change') return { ...about, state: 'replaced', endedAt, replacedBy }
  return { ...about, state: 'ended', endedAt }
}

/** What the decision writes into the list of priorities: its own, unless it is about another one going on or ending. */
async function prioritiesFrom(settled: Proposal, own: Priority, settling: SettlingStore) {
  const { reviews } = settled
  if (!reviews) return { entered: own }
  const about = await settling.priority(reviews.priorityId)
  if (!about || about.state !== 'running') return reviews.wish === 'change' ? { entered: own } : {}
  const changed = { before: about, after: afterReview(about, own, reviews.wish) }
  if (reviews.wish !== 'change') return { changed }
  return { changed, entered: { ...own, replaces: about.priorityId } }
}

async function settleText(
  proposal: Proposal,
  { voting, ballots, text }: Counted,
  { settling, now }: Settling,
) {
  const at = now().toISOString()
  const recorded = recordVote(proposal, voting, ballots, text)
  const record = await sealRecord(recorded)
  const answers = answersOf(voting.rules, tally(ballots))
  const turned: Proposal = { ...proposal, state: recorded.outcome, answers, version: proposal.version + 1 }
  if (!isSettled(turned)) return settling.keepOpen(proposal, turned, record)
  const settled: Proposal = { ...turned, settledAt: at }
  const priorities =
    settled.state === 'decided'
      ? await prioritiesFrom(settled, priorityOf(settled, text, record, at), settling)
      : {}
  return settling.archive(proposal, settled, record, priorities)
}

/** Both councils have to want an amendment; then it is in the text, as if the sponsors had adopted it. */
async function settleAmendment(
  proposal: Proposal,
  { voting, ballots }: Counted,
  { proposals, talk, now }: Settling,
): Promise<boolean> {
  const before = await talk.findAmendment({
    proposalId: proposal.proposalId,
    amendmentId: voting.amendmentId!,
  })
  if (!before) return false
  const answeredAt = now().toISOString()
  const answers = answersOf(voting.rules, tally(ballots))
  const becomes = voting.isConciliation ? ('conciliation' as const) : ('working' as const)
  const isWanted = councilIds.every((councilId) => answers[councilId] === 'yes')
  if (!isWanted)
    return talk.answerVoted(proposal, becomes, before, { ...before, state: 'rejected', answeredAt })
  const answering = talk.answering(before, { ...before, state: 'adopted', answeredAt })
  await adoptAmendment(
    proposals,
    before,
    { writtenBy: before.by, writtenAt: answeredAt },
    { states: ['voting'], becomes, others: [answering] },
  )
  return true
}

/**
 * Ends a vote whose time is over: counts the papers, keeps the record, and does what follows, all or nothing.
 * @returns false when something was written meanwhile; the next minute tries again
 */
export async function settleVote(proposal: Proposal, deps: Settling): Promise<boolean> {
  const { proposalId, round, textVersion } = proposal
  const [read, text] = await Promise.all([
    deps.votes.read({ proposalId, round }),
    deps.proposals.text({ proposalId, textVersion }),
  ])
  if (!read || !text) throw new Error(`${proposalId} is voted on without papers or a text`)
  return (read.voting.amendmentId ? settleAmendment : settleText)(proposal, { ...read, text }, deps)
}
