import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { CouncilId, SeatId, SeatKind } from '../councils/council.ts'
import { CouncilRules } from '../councils/rules.ts'
import { paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { inOffice, personal } from '../privacy/personal-data.ts'
import { AmendmentId } from './amendment.ts'
import { ProposalId } from './text.ts'

export const Choice = z.enum(['yes', 'no', 'abstain'])
export type Choice = z.infer<typeof Choice>
export const choices = Choice.options

/** Which vote on a proposal it is, counted from one. */
export const Round = z.int().min(1).max(99)

/** How one council stands; `seats` is how many there were when the vote was opened. */
export const Tally = z
  .object({ seats: z.int().min(0), yes: z.int().min(0), no: z.int().min(0), abstain: z.int().min(0) })
  .meta({ id: 'Tally' })
export type Tally = z.infer<typeof Tally>

export const Tallies = z.object({ campaign: Tally, activists: Tally })
export type Tallies = z.infer<typeof Tallies>

/** What a council says when its vote is over. */
export const Answer = z.enum(['yes', 'no', 'no_quorum'])
export type Answer = z.infer<typeof Answer>
export const Answers = z.object({ campaign: Answer, activists: Answer })
export type Answers = z.infer<typeof Answers>

/** Why somebody votes as they do; of those who say no it is the dissent that stays with the decision. */
export const Reason = paragraphs(1, 600)

const mayVote = inOffice('let nobody else vote with a seat')
const voted = inOffice('say by name how a council voted')

/** The paper of one seat in one vote, by name. It lies there, silent, from the moment the vote is opened. */
export const Ballot = z
  .object({
    proposalId: ProposalId,
    round: Round,
    councilId: CouncilId,
    seatId: SeatId,
    kind: SeatKind,
    chapterId: ChapterId.optional(),
    holder: personal(z.string(), voted),
    holderId: personal(PersonId, mayVote),
    deputy: personal(z.string().optional(), voted),
    deputyId: personal(PersonId.optional(), mayVote),
    choice: personal(Choice.optional(), voted),
    castBy: z.enum(['holder', 'deputy']).optional(),
    castAt: Instant.optional(),
    reason: personal(Reason.optional(), inOffice('keep dissent with the decision')),
  })
  .meta({ id: 'Ballot' })
export type Ballot = z.infer<typeof Ballot>

/** What somebody has just written on a paper. */
export const CastPaper = Ballot.pick({
  proposalId: true,
  round: true,
  seatId: true,
  choice: true,
  castBy: true,
  castAt: true,
  reason: true,
})
export type CastPaper = z.infer<typeof CastPaper>

/** One vote of both councils, with the rules that hold for it whatever becomes of them meanwhile. */
export const Voting = z
  .object({
    proposalId: ProposalId,
    round: Round,
    /** What is voted on: the text, or one amendment to it. */
    amendmentId: AmendmentId.optional(),
    textVersion: z.int().positive(),
    /** The one more vote after the councils said different things. */
    isConciliation: z.boolean(),
    rules: z.object({ campaign: CouncilRules, activists: CouncilRules }),
    opensAt: Instant,
    closesAt: Instant,
  })
  .meta({ id: 'Voting' })
export type Voting = z.infer<typeof Voting>

export const NewVote = z
  .object({ textVersion: z.int().positive(), choice: Choice, reason: Reason.optional() })
  .strict()
