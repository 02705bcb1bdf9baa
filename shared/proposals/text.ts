import * as z from 'zod'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { inOffice, personal } from '../privacy/personal-data.ts'
import { Instant } from '../calendar/berlin-time.ts'

export const ProposalId = idSchema('pro')
export type ProposalId = z.infer<typeof ProposalId>

/** What the platform counts by itself, and a goal may be measured by. */
export const Measure = z.enum([
  'districts',
  'actions',
  'signUps',
  'came',
  'doors',
  'conversations',
  'flyers',
  'signatures',
  'interested',
])
export type Measure = z.infer<typeof Measure>

/** What is to be reached, as a number of something: 100,000 conversations. */
export const Goal = z
  .strictObject({
    count: z.int().min(1).max(10_000_000),
    unit: line(2, 60),
    /** By which figure one sees how far it is; without one people say so themselves. */
    measure: Measure.optional(),
  })
  .meta({ id: 'Goal' })
export type Goal = z.infer<typeof Goal>

/** Given when a section is written and kept for good, so that an amendment finds it when others move it. */
export const SectionId = z.string().regex(/^s[1-9]\d{0,2}$/)

/** One numbered part of a text; its number is its place. */
export const Section = z
  .object({ sectionId: SectionId, heading: line(3, 90), text: paragraphs(20, 3000) })
  .meta({ id: 'Section' })
export type Section = z.infer<typeof Section>

/** A section as somebody writes it; without an id it is a new one. */
const WrittenSection = Section.extend({ sectionId: SectionId.optional() }).strict()

const words = {
  title: line(5, 90),
  /** What it is about, in a few sentences. */
  summary: paragraphs(40, 600),
  goal: Goal,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  /** The day on which the councils look at what came of it. */
  reviewOn: z.iso.date(),
  /** People, money and material it takes. */
  resources: paragraphs(1, 1000).optional(),
}

/** What the councils decide on: the words, the goal and the period. */
export const ProposalText = z.object({ ...words, sections: z.array(Section).min(1).max(12) })
export type ProposalText = z.infer<typeof ProposalText>

type Days = { startsOn: string; endsOn: string; reviewOn: string }
const inOrder = <T extends Days>(schema: z.ZodType<T>) =>
  schema
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], error: 'ends_before_start' })
    .refine(({ startsOn, reviewOn }) => startsOn < reviewOn, {
      path: ['reviewOn'],
      error: 'review_before_start',
    })

const written = z.object({ ...words, sections: z.array(WrittenSection).min(1).max(12) })
/** A text as somebody writes it. */
export const WrittenText = inOrder(written.strict())
export type WrittenText = z.infer<typeof WrittenText>

/** A text over the version that its writer had before them. */
export const RevisedText = inOrder(written.extend({ textVersion: z.int().positive() }).strict())

export const Author = z.object({ personId: PersonId, name: z.string() })
export type Author = z.infer<typeof Author>

/** Whoever speaks in the councils does so by name. @param purpose what their name is held for */
export const spokenBy = (purpose: string) => personal(Author, inOffice(purpose))

/** One version of a proposal's text; kept for good. */
export const TextVersion = ProposalText.extend({
  proposalId: ProposalId,
  textVersion: z.int().positive(),
  /** How many sections there ever were: the next one gets the next id. */
  sectionsEver: z.int().positive(),
  writtenBy: spokenBy('know who wrote a version of a text'),
  writtenAt: Instant,
  /** The amendment it was made of; without one somebody wrote it. */
  amendmentId: idSchema('amd').optional(),
}).meta({ id: 'TextVersion' })
export type TextVersion = z.infer<typeof TextVersion>
