import { Refusal } from '#shared/http/refusal.ts'
import { mayMerge } from '#shared/topics/policy.ts'
import { topicRoutes } from '#shared/topics/routes.ts'
import { isLive } from '#shared/topics/topic.ts'
import { operation } from '../http/operation.ts'
import type { TakingOffAgendas } from './put-on-agendas.ts'
import type { TopicStore } from './topic-store.ts'

type Deps = {
  topics: Pick<TopicStore, 'find' | 'merge'>
  takingOffAgendas: TakingOffAgendas
  now: () => Date
}

const mostTries = 5

/** Pressed twice, it was merged. What the topic was endorsed with follows by the stream. */
export const mergeTopic = operation(topicRoutes.mergeTopic)(async (
  { params: { topicId }, body: { intoTopicId }, actor },
  { topics, takingOffAgendas, now }: Deps,
) => {
  if (topicId === intoTopicId) throw new Refusal('same_topic')
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [from, into] = await Promise.all([topics.find(topicId), topics.find(intoTopicId)])
    if (!from) throw new Refusal('not_found')
    if (!mayMerge(actor, from)) throw new Refusal('not_your_topic')
    if (!into) throw new Refusal('not_found')
    if (from.mergedInto?.topicId === intoTopicId) return from
    if (!isLive(from) || !isLive(into)) throw new Refusal('topic_closed')
    const isDone = await topics.merge(
      from,
      into,
      now(),
      from.state === 'supported' ? takingOffAgendas(from) : [],
    )
    if (isDone)
      return { ...from, state: 'merged' as const, mergedInto: { topicId: intoTopicId, title: into.title } }
  }
  throw new Refusal('try_again')
})
