import * as z from 'zod'
import { Instant } from '#shared/calendar/berlin-time.ts'
import { councilIds, type CouncilId } from '#shared/councils/council.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { News, NewsKind } from '#shared/news/news.ts'
import { Session, startOf } from '#shared/sessions/session.ts'
import { Topic, type TopicId } from '#shared/topics/topic.ts'

/** Whom something concerns. */
export type Concerned =
  | { kind: 'endorsers'; topicId: TopicId; author: PersonId }
  | { kind: 'seats'; councilIds: readonly CouncilId[]; sponsorsOf?: string }

/** Something that happened, and whom it concerns. */
export type Happened = { told: Omit<News, 'newsId'>; concerned: Concerned }

/** What a change of an item was: as it was, as it is, and when it was written. */
export type Change = { old: Record<string, unknown> | undefined; fresh: Record<string, unknown>; at: string }

/** What a change of a topic tells those who endorse it. */
export function ofTopic({ old, fresh }: Change): Happened[] {
  const { data: topic } = Topic.safeParse(fresh)
  if (!topic || old?.['state'] === topic.state) return []
  const { topicId, title, state, supportedAt, closedAt, mergedInto } = topic
  const concerned = { kind: 'endorsers', topicId, author: topic.author.personId } as const
  const about = { title, path: `/topics/${topicId}` }
  if (state === 'supported' && supportedAt)
    return [{ told: { kind: 'topic_supported', ...about, at: supportedAt }, concerned }]
  if (state === 'merged' && closedAt && mergedInto)
    return [
      {
        told: {
          kind: 'topic_merged',
          title,
          path: `/topics/${mergedInto.topicId}`,
          at: closedAt,
          other: mergedInto.title,
        },
        concerned,
      },
    ]
  if (state === 'taken' && closedAt)
    return [{ told: { kind: 'topic_taken', ...about, at: closedAt }, concerned }]
  return []
}

/** What this feature reads of how a proposal stands. */
export const Standing = z.object({
  proposalId: z.string(),
  title: z.string(),
  state: z.string(),
  round: z.int(),
  closesAt: Instant.optional(),
})

const kindOf: Partial<Record<string, NewsKind>> = {
  voting: 'vote_opened',
  conciliation: 'conciliation_opened',
  unresolved: 'vote_unresolved',
  decided: 'proposal_decided',
  rejected: 'proposal_rejected',
  postponed: 'proposal_postponed',
}

/** What a change of a proposal tells those who sit in the councils, and its sponsors. */
export function ofStanding({ old, fresh, at }: Change): Happened[] {
  const { data: standing } = Standing.safeParse(fresh)
  const kind = standing && kindOf[standing.state]
  if (!standing || !kind || old?.['state'] === standing.state) return []
  const { proposalId, title, closesAt } = standing
  return [
    {
      told: {
        kind,
        title,
        path: `/proposals/${proposalId}`,
        at,
        ...(kind === 'vote_opened' && closesAt && { moment: closesAt }),
      },
      concerned: { kind: 'seats', councilIds, sponsorsOf: proposalId },
    },
  ]
}

const told = ['date', 'from', 'to', 'place', 'link'] as const

/** What a session tells those who sit in its councils: that it is planned, or elsewhere or at another time. */
export function ofSession({ old, fresh, at }: Change): Happened[] {
  const { data: session } = Session.safeParse(fresh)
  if (session?.state !== 'planned' || startOf(session) < at) return []
  if (old && told.every((name) => old[name] === fresh[name])) return []
  const { sessionId, place } = session
  return [
    {
      told: {
        kind: old ? 'session_changed' : 'session_planned',
        title: '',
        path: `/councils/sessions/${sessionId}`,
        at,
        moment: startOf(session),
        ...(place && { place }),
        councilIds: session.councilIds,
      },
      concerned: { kind: 'seats', councilIds: session.councilIds },
    },
  ]
}
