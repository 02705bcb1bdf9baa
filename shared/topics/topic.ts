import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId, ChapterLevel } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'
import { Evidence } from './evidence.ts'

export const TopicId = idSchema('top')
export type TopicId = z.infer<typeof TopicId>

const asMember = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'until the account ends, then 30 days',
} as const

/** `open` until it has the endorsements it needs; then it waits on the agenda, and becomes a proposal or not. */
export const TopicState = z.enum(['open', 'supported', 'taken', 'merged'])
export type TopicState = z.infer<typeof TopicState>

/** Those that can be endorsed and merged. */
export const isLive = ({ state }: { state: TopicState }) => state === 'open' || state === 'supported'

/** From how many districts and states endorsements have to come. */
export const Needs = z.object({ districts: z.int().min(0), states: z.int().min(0) }).meta({ id: 'Needs' })
export type Needs = z.infer<typeof Needs>

export const TopicTitle = line(5, 90)
export const TopicReference = z.object({ topicId: TopicId, title: TopicTitle })
export type TopicReference = z.infer<typeof TopicReference>

/** As many a topic can take in, so that it stays small. */
export const mostAbsorbed = 20

/** What lists show: what it is about, and how far it is. */
export const Topic = z
  .object({
    topicId: TopicId,
    title: TopicTitle,
    what: paragraphs(20, 600),
    state: TopicState,
    /** What the rules asked for on the day it was suggested. */
    needs: Needs,
    /** District associations that endorse it, and how many of them in each state. */
    districts: z.int().min(0),
    states: z.record(ChapterId, z.int().min(0)),
    /** Other chapters: states and local ones. */
    others: z.int().min(0),
    persons: z.int().min(0),
    author: personal(z.object({ personId: PersonId, name: z.string() }), {
      purpose: 'ask back, and tell what came of it',
      ...asMember,
    }),
    /** The chapter in whose name it was suggested. */
    chapterId: ChapterId.optional(),
    chapterName: z.string().optional(),
    suggestedAt: Instant,
    supportedAt: Instant.optional(),
    closedAt: Instant.optional(),
    mergedInto: TopicReference.optional(),
    proposalId: idSchema('pro').optional(),
    absorbed: z.array(TopicReference).max(mostAbsorbed),
  })
  .meta({ id: 'Topic' })
export type Topic = z.infer<typeof Topic>

/** What only the page of a topic shows. */
export const TopicText = z.object({
  why: paragraphs(20, 4000),
  /** What people say, in their words. */
  voices: paragraphs(3, 2000).optional(),
  evidence: z.array(Evidence).max(8),
})
export type TopicText = z.infer<typeof TopicText>

/** A chapter that endorses a topic. */
export const ChapterEndorsement = z
  .object({
    chapterId: ChapterId,
    chapterName: z.string(),
    level: ChapterLevel,
    /** The state association it belongs to; none for the federal level. */
    stateId: ChapterId.optional(),
    endorsedAt: Instant,
  })
  .meta({ id: 'ChapterEndorsement' })
export type ChapterEndorsement = z.infer<typeof ChapterEndorsement>

export const WholeTopic = z
  .object({
    topic: Topic,
    ...TopicText.shape,
    chapters: z.array(ChapterEndorsement),
    /** Whether who asks has endorsed it as a person. */
    endorsed: z.boolean(),
  })
  .meta({ id: 'WholeTopic' })
export type WholeTopic = z.infer<typeof WholeTopic>

export const NewTopic = z.strictObject({
  title: TopicTitle,
  what: Topic.shape.what,
  why: TopicText.shape.why,
  voices: TopicText.shape.voices,
  /** Addresses or ids of pages of ours. */
  evidence: z.array(line(3, 300)).max(8),
  /** The own chapter, to suggest and endorse it in its name. */
  chapterId: ChapterId.optional(),
  key: z.uuid(),
})
export type NewTopic = z.infer<typeof NewTopic>
