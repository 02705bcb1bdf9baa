import { isLive, Topic, TopicText, type TopicId, type TopicReference } from '#shared/topics/topic.ts'
import * as z from 'zod'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'

export const StoredTopic = Topic.extend({
  /** SHA-256 of the request that made it: the same key with something else is refused. */
  requestHash: z.string().optional(),
})
export type StoredTopic = z.infer<typeof StoredTopic>

/** As many topics as are compared with a new one, the latest ones. */
const mostCompared = 300

export const topic = entity(
  'topic',
  StoredTopic,
  ({ topicId }: { topicId: TopicId }) => [`TOPIC#${topicId}`, 'TOPIC'],
  {
    indexes: (item) => ({
      byDate: isLive(item)
        ? ['topic', `${item.suggestedAt}#${item.topicId}`]
        : ['topic-closed', `${item.closedAt}#${item.topicId}`],
    }),
  },
)

/** Apart from the topic, because each endorsement writes that one, and lists do not show it. */
export const topicText = entity(
  'topic-text',
  TopicText.extend({ topicId: Topic.shape.topicId }),
  ({ topicId }: { topicId: TopicId }) => [`TOPIC#${topicId}`, 'TEXT'],
)

export const topicStore = (councils: Table) => ({
  /** TO1: the latest first. */
  list: (show: 'live' | 'closed', page: PageRequest) =>
    councils.page(
      topic,
      { index: 'byDate', partition: show === 'live' ? 'topic' : 'topic-closed', latestFirst: true },
      page,
    ),

  /** TO2: what a new topic is compared with. */
  compared: () =>
    councils.first(topic, { index: 'byDate', partition: 'topic', latestFirst: true }, mostCompared),

  /** TO3: as it was last written. */
  find: (topicId: TopicId) => councils.find(topic, { topicId }, 'consistently'),

  /**
   * TO4: the topic, its text and its first endorsement, and what follows when that is enough.
   * @returns the topic that was suggested with this key before, if one was
   */
  async suggest(entered: StoredTopic, text: TopicText, following: readonly Write[]) {
    const outcome = await transact(councils.client, [
      councils.putting(topic, entered, { if: 'attribute_not_exists(#pk)' }),
      councils.putting(topicText, { ...text, topicId: entered.topicId }),
      ...following,
    ])
    if (outcome.done) return undefined
    return StoredTopic.parse(outcome.unmet.get(0))
  },

  /**
   * TO5: one topic goes into another; both keep where it went and came from. What it has been endorsed with follows
   * by itself.
   * @returns false when one of them was closed meanwhile, or the other has taken in too many
   */
  async merge(
    { title, ...from }: StoredTopic,
    into: StoredTopic,
    now: Date,
    following: readonly Write[],
  ): Promise<boolean> {
    const closedAt = now.toISOString()
    const reference = ({ topicId, title: named }: TopicReference) => ({ topicId, title: named })
    const outcome = await transact(councils.client, [
      councils.changing(
        topic,
        { ...from, title },
        { ...from, title, state: 'merged', closedAt, mergedInto: reference(into) },
        { if: '#state = :before', values: { before: from.state } },
      ),
      councils.updating(
        topic,
        { topicId: into.topicId },
        {
          change: 'SET #absorbed = list_append(#absorbed, :from)',
          if: '#state IN (:open, :supported) AND size(#absorbed) < :most',
          values: { from: [reference({ ...from, title })], open: 'open', supported: 'supported', most: 20 },
        },
      ),
      ...following,
    ])
    return outcome.done
  },
})
export type TopicStore = ReturnType<typeof topicStore>
