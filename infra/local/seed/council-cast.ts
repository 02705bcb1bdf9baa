import { amend } from '#functions/proposals/amend-proposal.ts'
import { answerAmendment } from '#functions/proposals/answer-amendment.ts'
import { answerComment, resolveComment } from '#functions/proposals/answer-comment.ts'
import { castVote } from '#functions/proposals/cast-vote.ts'
import { comment } from '#functions/proposals/comment-on-proposal.ts'
import { giveSense } from '#functions/proposals/give-sense.ts'
import { openSenseCheck } from '#functions/proposals/open-sense-check.ts'
import { openVote } from '#functions/proposals/open-vote.ts'
import { propose } from '#functions/proposals/propose-priority.ts'
import { publishProposal } from '#functions/proposals/publish-proposal.ts'
import { settleVote } from '#functions/proposals/settle-vote.ts'
import { sponsorProposal } from '#functions/proposals/sponsor-proposal.ts'
import type { Seat } from '#shared/councils/council.ts'
import type { Choice } from '#shared/proposals/ballot.ts'
import type { NewAmendment } from '#shared/proposals/amendment.ts'
import type { CommentKind, Feeling } from '#shared/proposals/comment.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import type { ProposalId, WrittenText } from '#shared/proposals/text.ts'
import type * as z from 'zod'
import { chance } from './chance.ts'
import type { Stores } from './stores.ts'

/**
 * The two councils at work on one proposal, at moments in the past: what they do goes through the same operations as
 * everything, only the clock is another one.
 */
export function councilsAtWork(stores: Stores, seated: readonly Seat[], title: string) {
  const luck = chance(title)
  let moment = new Date()
  // Most of those who sit here have no account: their seat says what they are called.
  const people = {
    find: async (personId: string) => {
      const seat = seated.find((one) => one.personId === personId)
      return seat && { name: seat.holder }
    },
  }
  const deps = { ...stores.council, people, now: () => moment }
  const { proposals } = deps
  const as = (seat: Seat) => ({ actor: { personId: seat.personId, grants: [] } })
  const about = <B>(proposalId: ProposalId, body: B) => ({ params: { proposalId }, query: undefined, body })
  const find = async (proposalId: ProposalId): Promise<Proposal> =>
    (await proposals.find({ proposalId }))!.proposal

  return {
    luck,
    find,
    /** From here on it is this moment. */
    at: (instant: string) => {
      moment = new Date(instant)
    },
    propose: async (author: Seat, text: WrittenText, more: object = {}) => {
      const body = { text, key: luck.uuid(), ...more }
      const { proposalId } = await propose.run(
        { params: undefined, query: undefined, body, ...as(author) },
        deps,
      )
      await publishProposal.run({ ...about(proposalId, { version: 1 }), ...as(author) }, deps)
      return proposalId
    },
    sponsor: (proposalId: ProposalId, seat: Seat) =>
      sponsorProposal.run({ ...about(proposalId, undefined), ...as(seat) }, deps),
    say: async (proposalId: ProposalId, seat: Seat, kind: CommentKind, text: string, sectionId?: string) =>
      comment.run(
        {
          ...about(proposalId, { kind, text, key: luck.uuid(), ...(sectionId && { sectionId }) }),
          ...as(seat),
        },
        deps,
      ),
    answer: (said: { proposalId: ProposalId; commentId: never }, sponsor: Seat, text: string) =>
      answerComment.run({ params: said, query: undefined, body: { text }, ...as(sponsor) }, deps),
    resolve: (said: { proposalId: ProposalId; commentId: never }, seat: Seat) =>
      resolveComment.run({ params: said, query: undefined, body: undefined, ...as(seat) }, deps),
    amend: (proposalId: ProposalId, seat: Seat, change: Omit<z.output<typeof NewAmendment>, 'key'>) =>
      amend.run({ ...about(proposalId, { ...change, key: luck.uuid() }), ...as(seat) }, deps),
    adopt: async (proposed: { proposalId: ProposalId; amendmentId: never }, sponsor: Seat) => {
      const { textVersion } = await find(proposed.proposalId)
      const body = { outcome: 'adopted' as const, textVersion }
      await answerAmendment.run({ params: proposed, query: undefined, body, ...as(sponsor) }, deps)
    },
    checkSense: async (proposalId: ProposalId, sponsor: Seat, days: number) => {
      const { version } = await find(proposalId)
      await openSenseCheck.run({ ...about(proposalId, { days, version }), ...as(sponsor) }, deps)
    },
    sense: (proposalId: ProposalId, seat: Seat, feeling: Feeling, reason?: string) =>
      giveSense.run({ ...about(proposalId, { feeling, ...(reason && { reason }) }), ...as(seat) }, deps),
    openVote: async (proposalId: ProposalId, sponsor: Seat) => {
      const { version } = await find(proposalId)
      return openVote.run({ ...about(proposalId, { version }), ...as(sponsor) }, deps)
    },
    vote: (
      { proposalId, round, textVersion }: Proposal,
      { seatId, ...seat }: Seat,
      choice: Choice,
      reason?: string,
    ) =>
      castVote.run(
        {
          params: { proposalId, round, seatId },
          query: undefined,
          body: { choice, textVersion, ...(reason && { reason }) },
          ...as({ seatId, ...seat }),
        },
        deps,
      ),
    close: async (proposalId: ProposalId) => {
      const proposal = await find(proposalId)
      moment = new Date(proposal.closesAt!)
      await settleVote(proposal, deps)
      return find(proposalId)
    },
  }
}
export type CouncilsAtWork = ReturnType<typeof councilsAtWork>
