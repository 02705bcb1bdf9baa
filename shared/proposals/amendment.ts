import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { paragraphs } from '../http/text.ts'
import { ProposalId, Section, SectionId, spokenBy } from './text.ts'

export const AmendmentId = idSchema('amd')
export type AmendmentId = z.infer<typeof AmendmentId>

export const AmendmentKind = z.enum(['replace', 'insert', 'delete'])
export type AmendmentKind = z.infer<typeof AmendmentKind>

const { heading, text } = Section.shape

const change = {
  kind: AmendmentKind,
  /** The section it changes or deletes, or behind which the new one is to stand. */
  sectionId: SectionId,
  heading: heading.optional(),
  text: text.optional(),
  reason: paragraphs(10, 1000),
  /** The version its writer had before them. */
  textVersion: z.int().positive(),
}

/** Somebody wants a section to read differently. */
export const Amendment = z
  .object({
    ...change,
    amendmentId: AmendmentId,
    proposalId: ProposalId,
    by: spokenBy('know who proposes a change'),
    /** In whose name it is proposed, if not only in one's own. */
    chapterId: ChapterId.optional(),
    at: Instant,
    /** `voting` while both councils vote on it. */
    state: z.enum(['open', 'voting', 'adopted', 'rejected']),
    answeredAt: Instant.optional(),
    /** Who answered; nobody when the councils voted. */
    answeredBy: z.string().optional(),
    answer: paragraphs(1, 600).optional(),
  })
  .meta({ id: 'Amendment' })
export type Amendment = z.infer<typeof Amendment>

/** Words are needed unless a section is to be deleted. */
export const NewAmendment = z
  .object({ ...change, chapterId: ChapterId.optional(), key: z.uuid() })
  .strict()
  .refine(({ kind, text: words }) => kind === 'delete' || words, { path: ['text'], error: 'required' })
  .refine(({ kind, heading: words }) => kind === 'delete' || words, { path: ['heading'], error: 'required' })

/** The sponsors take it, in words of their own where it does not fit any more, or do not. */
export const AmendmentAnswer = z
  .object({
    outcome: z.enum(['adopted', 'rejected']),
    answer: paragraphs(1, 600).optional(),
    /** The section as both want it, when it was changed meanwhile. */
    text: text.optional(),
    /** The version the sponsor had before them. */
    textVersion: z.int().positive(),
  })
  .strict()
