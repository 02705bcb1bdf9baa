import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { TopicId } from '../topics/topic.ts'
import { AmendmentId } from './amendment.ts'
import { Answers, Tallies, Voting } from './ballot.ts'
import { Author, ProposalId, spokenBy, TextVersion, WrittenText } from './text.ts'

export const PriorityId = idSchema('pri')
export type PriorityId = z.infer<typeof PriorityId>

/**
 * Only sponsors see a draft; the text is worked on, voted on, worked on once more when the councils disagree
 * (conciliation), and then settled: decided, rejected, or postponed to a day. Where even the second vote gives no
 * common answer it is unresolved until somebody says what becomes of it.
 */
export const ProposalState = z.enum([
  'draft',
  'working',
  'voting',
  'conciliation',
  'unresolved',
  'postponed',
  'decided',
  'rejected',
])
export type ProposalState = z.infer<typeof ProposalState>

/** What a proposal wants with a priority whose review is due. */
export const Wish = z.enum(['continue', 'change', 'end'])
export type Wish = z.infer<typeof Wish>

const SenseCheck = z.object({
  check: z.int().positive(),
  closesAt: Instant,
  looks_good: z.int().min(0),
  unsure: z.int().min(0),
  concerned: z.int().min(0),
})

/** What a proposal came to when the votes gave no answer. */
export const Conclusion = z.object({
  outcome: z.enum(['postponed', 'rejected']),
  reasons: paragraphs(10, 1000),
  /** The day on which it is taken up again. */
  until: z.iso.date().optional(),
})

/**
 * How a proposal stands: small, because each vote writes it, and complete, because the board of all of them is one
 * request. Its words are kept apart (`TextVersion`). `version` guards changes of state; votes and comments count
 * beside it.
 */
export const Proposal = z
  .object({
    proposalId: ProposalId,
    title: line(5, 90),
    state: ProposalState,
    textVersion: z.int().positive(),
    /** The last vote that was opened; 0 before the first. */
    round: z.int().min(0),
    /** What the last vote is or was on, if not on the text. */
    amendmentId: AmendmentId.optional(),
    closesAt: Instant.optional(),
    tallies: Tallies,
    /** What the councils said to the text last time. */
    answers: Answers.optional(),
    sense: SenseCheck.optional(),
    openConcerns: z.int().min(0),
    openAmendments: z.int().min(0),
    proposedBy: spokenBy('know who proposes a priority'),
    proposedAt: Instant,
    settledAt: Instant.optional(),
    conclusion: Conclusion.optional(),
    topicId: TopicId.optional(),
    reviews: z.object({ priorityId: PriorityId, wish: Wish }).optional(),
    version: z.int().positive(),
  })
  .meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>

/** States in which the text is worked on. */
export const isInWork = ({ state }: Pick<Proposal, 'state'>) =>
  state === 'draft' || state === 'working' || state === 'conciliation'

/** Nothing changes any more; it lies in the archive. */
export const isSettled = ({ state }: Pick<Proposal, 'state'>) => state === 'decided' || state === 'rejected'

/** The twelve characters stay, so that one leads to the other. */
export const priorityIdOf = (proposalId: ProposalId) => proposalId.replace('pro_', 'pri_') as PriorityId

export const Sponsors = z.array(Author).min(1).max(60)
export type Sponsors = z.infer<typeof Sponsors>

export const NewProposal = z
  .object({
    text: WrittenText,
    /** Sent twice with the same key, it was sent once. */
    key: z.uuid(),
    topicId: TopicId.optional(),
    reviews: Proposal.shape.reviews,
  })
  .strict()

/** A proposal with its present words and the vote that runs or ran last. */
export const ProposalView = z.object({
  proposal: Proposal,
  sponsors: Sponsors,
  text: TextVersion,
  voting: Voting.optional(),
})
