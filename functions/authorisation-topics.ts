import { PersonId } from '#shared/identity/actor.ts'
import { instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { newId } from '#shared/http/id.ts'
import type { OptionId, RankingId } from '#shared/rankings/ranking.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import type { Caller } from './authorisation-callers.ts'
import { now } from './cast.ts'
import { links, type LinkPurpose } from './links/link.ts'
import { rankingStore } from './rankings/ranking-store.ts'
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
  const optionIds = async () => [(await suggested()).topicId, (await suggested()).topicId]
  const opened = async () => {
    const [rankingId, ids] = [newId('rnk') as RankingId, await optionIds()]
    await rankingStore(tables.councils).open({
      rankingId,
      title: 'Was zuerst?',
      method: 'score',
      options: ids.map((optionId) => ({ optionId: optionId as OptionId, title: 'Heizkosten' })),
      openedBy: { personId: member().personId, name: 'Somebody' },
      openedAt: now().toISOString(),
      closesAt: instantInBerlin('2026-11-30', '20:00'),
      state: 'open',
      ballots: 0,
    })
    return { rankingId, marks: { [ids[0]!]: 5 } }
  }
  return {
    ranking: async () => ({ params: { rankingId: (await opened()).rankingId } }),
    newRanking: async () => ({
      body: {
        title: 'Was zuerst?',
        method: 'schulze',
        optionIds: await optionIds(),
        closesOn: '2026-11-30',
        key: crypto.randomUUID(),
      },
    }),
    rankingBallot: async () => {
      const { rankingId, marks } = await opened()
      return { params: { rankingId, seatId: 'campaign-01' }, body: { marks } }
    },
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
