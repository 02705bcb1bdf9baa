import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { idSchema } from '../http/id.ts'
import { paragraphs } from '../http/text.ts'
import { ProposalId, SectionId, spokenBy } from './text.ts'

export const CommentId = idSchema('cmt')
export type CommentId = z.infer<typeof CommentId>

export const CommentKind = z.enum(['question', 'concern', 'support'])
export type CommentKind = z.infer<typeof CommentKind>

/** What somebody says about a proposal or one section of it. A concern stays in sight until it is resolved. */
export const Comment = z
  .object({
    commentId: CommentId,
    proposalId: ProposalId,
    kind: CommentKind,
    sectionId: SectionId.optional(),
    text: paragraphs(3, 1000),
    by: spokenBy('know who asks or is concerned'),
    at: Instant,
    state: z.enum(['open', 'answered', 'resolved']),
    answer: z.object({ text: paragraphs(3, 1000), by: z.string(), at: Instant }).optional(),
    resolvedAt: Instant.optional(),
  })
  .meta({ id: 'Comment' })
export type Comment = z.infer<typeof Comment>

const { kind, sectionId, text } = Comment.shape
export const NewComment = z.object({ kind, sectionId, text, key: z.uuid() }).strict()
export const CommentAnswer = z.object({ text }).strict()

/** How somebody in the councils sees a text before anything is decided. */
export const Feeling = z.enum(['looks_good', 'unsure', 'concerned'])
export type Feeling = z.infer<typeof Feeling>
export const feelings = Feeling.options

const reason = paragraphs(1, 600).optional()

/** One person’s answer to a sense check. */
export const Sense = z
  .object({
    proposalId: ProposalId,
    /** Which sense check it answers, counted from one. */
    check: z.int().positive(),
    by: spokenBy('know who asks or is concerned'),
    feeling: Feeling,
    reason,
    at: Instant,
  })
  .meta({ id: 'Sense' })
export type Sense = z.infer<typeof Sense>

export const NewSense = z.object({ feeling: Feeling, reason }).strict()
