import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { CouncilId } from '../councils/council.ts'
import { idSchema } from '../http/id.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'

export const NewsId = idSchema('nws')
export type NewsId = z.infer<typeof NewsId>

/** How soon somebody wants to hear by mail; on their page they find it in any case. */
export const Pace = z.enum(['at_once', 'daily', 'weekly', 'never'])
export type Pace = z.infer<typeof Pace>
/** Of those who have not chosen. */
export const usualPace: Pace = 'daily'

export const NewsKind = z.enum([
  // To those who endorse a topic: it is on the agenda, went into another one, became a proposal.
  'topic_supported',
  'topic_merged',
  'topic_taken',
  // To those who sit in the council.
  'session_planned',
  'session_changed',
  // To those who sit in the councils and to sponsors: what happens to a proposal.
  'vote_opened',
  'vote_closes',
  'conciliation_opened',
  'vote_unresolved',
  'proposal_decided',
  'proposal_rejected',
  'proposal_postponed',
])
export type NewsKind = z.infer<typeof NewsKind>

const untilOld = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: '90 days',
} as const

/** What happened, as it is told: `title` of what it is about, and where to read on. */
export const News = z
  .object({
    newsId: NewsId,
    kind: NewsKind,
    title: z.string(),
    /** Path of the page on our site, without the language. */
    path: z.string().startsWith('/'),
    /** When it happened. */
    at: Instant,
    /** The other topic. */
    other: z.string().optional(),
    /** When it begins or ends. */
    moment: Instant.optional(),
    place: z.string().optional(),
    /** Of a session, which has no title but whose it is. */
    councilIds: z.array(CouncilId).optional(),
  })
  .meta({ id: 'News' })
export type News = z.infer<typeof News>

/** News as it is kept for one person. */
export const PersonalNews = News.extend({
  personId: personal(PersonId, { purpose: 'show each person their own news', ...untilOld }),
})
export type PersonalNews = z.infer<typeof PersonalNews>
