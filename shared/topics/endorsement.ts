import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'
import { ChapterEndorsement, TopicId } from './topic.ts'

const whoseItIs = {
  purpose: 'count each person once, and tell them what came of it',
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'until it is withdrawn or the account ends, then 30 days',
} as const

/** What a chapter gave, as it is kept: whoever gave it is told what comes of it. */
export const GivenByChapter = ChapterEndorsement.extend({
  topicId: TopicId,
  personId: personal(PersonId, whoseItIs),
})
export type GivenByChapter = z.infer<typeof GivenByChapter>

/** What a person gave. Nobody reads their names: they are counted. */
export const GivenByPerson = z.object({
  topicId: TopicId,
  personId: personal(PersonId, whoseItIs),
  endorsedAt: Instant,
})
export type GivenByPerson = z.infer<typeof GivenByPerson>
