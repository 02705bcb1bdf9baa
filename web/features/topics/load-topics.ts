import { cache } from 'react'
import { topicRoutes } from '#shared/topics/routes.ts'
import { ask } from '#web/lib/api.ts'

/** A page of what can be endorsed, or of what came of the others. */
export const loadTopics = (token: string, show: 'live' | 'closed', cursor?: string) =>
  ask(topicRoutes.listTopics, { token, query: { show, cursor } })

/** One topic with who endorses it. @throws ApiRefusal `not_found` */
export const loadTopic = cache((token: string, topicId: string) =>
  ask(topicRoutes.getTopic, { token, params: { topicId } }),
)

/** Those that sound like these words, without the one they are from. */
export async function loadSimilarTopics(token: string, words: string, besides?: string) {
  const { items } = await ask(topicRoutes.findSimilarTopics, { token, query: { words: words.slice(0, 700) } })
  return items.filter(({ topicId }) => topicId !== besides)
}
