import { PersonId } from '#shared/identity/actor.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import type { Caller } from './authorisation-callers.ts'
import { now } from './cast.ts'
import { links, type LinkPurpose } from './links/link.ts'
import { linkSecret } from './set-stage.ts'
import { member, newTopic, stageTopics } from './topics/stage-topics.ts'

/** Topics that the calls of the matrix are about, and links to choose news by. */
export function enterTopics(tables: TestTables) {
  const stage = stageTopics(tables, now)
  const dresden = { chapterId: 'dresden' }
  const suggested = () => stage.suggest(member())
  const token = (purpose: Extract<LinkPurpose, 'feed' | 'news'>) =>
    links(linkSecret).seal({
      purpose,
      personId: PersonId.parse(crypto.randomUUID()),
      until: now().getTime() / 1000 + 3600,
    })
  return {
    newTopic: () => ({ body: newTopic() }),
    newTopicOfDresden: () => ({ body: newTopic(dresden) }),
    topic: async () => ({ params: { topicId: (await suggested()).topicId } }),
    topicForDresden: async () => ({ params: { topicId: (await suggested()).topicId, ...dresden } }),
    mergedTopic: async () => {
      const author = member()
      const { topicId } = await stage.suggest(author)
      await stage.merge(topicId, (await suggested()).topicId, author)
      return { params: { topicId } }
    },
    merging: async (author?: Caller) => {
      const from = author ? { personId: author.personId, grants: [] } : member()
      const { topicId } = await stage.suggest(from)
      return { params: { topicId }, body: { intoTopicId: (await suggested()).topicId } }
    },
    newsLink: () => ({ query: { token: token('news') } }),
    newsByLinkOfCalendar: () => ({ query: { token: token('feed') } }),
    newsChoice: () => ({ body: { token: token('news'), pace: 'never' } }),
  }
}
