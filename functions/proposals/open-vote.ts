import { addDays, dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { rulesOn } from '#shared/councils/rules.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Amendment } from '#shared/proposals/amendment.ts'
import type { Voting } from '#shared/proposals/ballot.ts'
import { amended, mergeTexts } from '#shared/proposals/merge-texts.ts'
import { mayOpenVote } from '#shared/proposals/policy.ts'
import { isInWork, type Proposal } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { ProposalText, type TextVersion } from '#shared/proposals/text.ts'
import { operation } from '../http/operation.ts'
import { findProposal } from './find-proposal.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { SeatStore } from './seat-store.ts'
import type { TalkStore } from './talk-store.ts'
import { silent, type VoteStore } from './vote-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'presentText' | 'text'>
  seats: SeatStore
  votes: Pick<VoteStore, 'open'>
  talk: Pick<TalkStore, 'findAmendment' | 'answering'>
  now: () => Date
}

/** Votes close in the evening, when people have time to look once more. */
const closingTime = '20:00'

/** @throws Refusal `text_conflict` when it no longer fits the text */
async function votedOn(
  { proposals, talk }: Deps,
  { proposalId, textVersion }: TextVersion,
  amendmentId: Amendment['amendmentId'],
) {
  const amendment = await talk.findAmendment({ proposalId, amendmentId })
  if (!amendment) throw new Refusal('not_found')
  if (amendment.state !== 'open') throw new Refusal('already_answered')
  const [base, present] = await Promise.all([
    proposals.text({ proposalId, textVersion: amendment.textVersion }),
    proposals.text({ proposalId, textVersion }),
  ])
  if (!base || !present) throw new Refusal('not_found')
  const { conflicts } = mergeTexts(
    ProposalText.parse(base),
    amended(base, amendment),
    ProposalText.parse(present),
  )
  if (conflicts.length > 0)
    throw new Refusal(
      'text_conflict',
      conflicts.map((field) => ({ field, code: 'changed_meanwhile' })),
    )
  return talk.answering(amendment, { ...amendment, state: 'voting' })
}

/** The seats and rules of this moment hold for the whole vote; the slower council says when it closes. */
export const openVote = operation(proposalRoutes.openVote)(async (
  { params, body: { version, amendmentId }, actor },
  deps: Deps,
) => {
  const { proposals, seats, votes, now } = deps
  const moment = now()
  const today = dayInBerlin(moment)
  const [{ proposal, sponsors }, text, roll, allRules] = await Promise.all([
    findProposal(proposals, actor, params),
    proposals.presentText(params),
    seats.roll(),
    seats.rules(),
  ])
  if (!mayOpenVote(actor, sponsors)) throw new Refusal('not_your_proposal')
  if (!text || !isInWork(proposal) || proposal.state === 'draft') throw new Refusal('not_in_work')
  const sitting = seatsOn(today, roll)
  const rules = rulesOn(today, allRules)
  if (new Set(sitting.map(({ councilId }) => councilId)).size < 2) throw new Refusal('no_seats')
  const others = amendmentId ? [await votedOn(deps, text, amendmentId)] : []

  const round = proposal.round + 1
  const days = Math.max(rules.campaign.votingDays, rules.activists.votingDays)
  const closesAt = instantInBerlin(addDays(today, days), closingTime)
  const about = { proposalId: proposal.proposalId, round, ...(amendmentId && { amendmentId }), closesAt }
  const { amendmentId: _before, ...rest } = proposal
  const after: Proposal = { ...rest, ...about, state: 'voting' }
  const voting: Voting = {
    ...about,
    textVersion: text.textVersion,
    isConciliation: proposal.state === 'conciliation',
    rules,
    opensAt: moment.toISOString(),
  }
  const papers = sitting.map((seat) => silent(about, seat))
  if (proposal.version !== version || proposal.textVersion !== text.textVersion)
    throw new Refusal('version_conflict')
  const opened = await votes.open(proposal, after, voting, papers, others)
  if (!opened) throw new Refusal('version_conflict')
  return opened
})
