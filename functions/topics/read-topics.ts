import { Refusal } from '#shared/http/refusal.ts'
import { topicRoutes } from '#shared/topics/routes.ts'
import { operation } from '../http/operation.ts'
import type { EndorsementStore } from './endorsement-store.ts'
import type { TopicStore } from './topic-store.ts'

const pageSize = 50

type Deps = {
  topics: Pick<TopicStore, 'list'>
  endorsements: Pick<EndorsementStore, 'whole' | 'isEndorsedBy'>
}

export const listTopics = operation(topicRoutes.listTopics)(
  async ({ query: { show, cursor } }, { topics }: Deps) => topics.list(show, { limit: pageSize, cursor }),
)

export const getTopic = operation(topicRoutes.getTopic)(async (
  { params: { topicId }, actor },
  { endorsements }: Deps,
) => {
  const [found, endorsed] = await Promise.all([
    endorsements.whole(topicId),
    endorsements.isEndorsedBy(topicId, actor.personId),
  ])
  if (!found) throw new Refusal('not_found')
  const { topic, text, chapters } = found
  return { ...text, topic, chapters, endorsed }
})
