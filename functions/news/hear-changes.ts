import type { CouncilId } from '#shared/councils/council.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { News } from '#shared/news/news.ts'
import { Topic, type TopicId } from '#shared/topics/topic.ts'

/** Whom something concerns. */
export type Concerned =
  | { kind: 'endorsers'; topicId: TopicId; author: PersonId }
  | { kind: 'seats'; councilIds: readonly CouncilId[]; besides: readonly PersonId[] }

/** Something that happened, and whom it concerns. */
export type Happened = { told: Omit<News, 'newsId'>; concerned: Concerned }

type Image = Record<string, unknown> | undefined

/** What a change of a topic tells those who endorse it. */
export function ofTopic(old: Image, fresh: Image): Happened[] {
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
