import { countForChapter, countForPerson } from '#functions/topics/endorse-topic.ts'
import { mergeTopic } from '#functions/topics/merge-topic.ts'
import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { Pace } from '#shared/news/news.ts'
import type { Evidence } from '#shared/topics/evidence.ts'
import type { Topic, TopicId } from '#shared/topics/topic.ts'
import { chance, type Chance } from './chance.ts'
import { districtChapters } from './chapters.ts'
import { somebody } from './names.ts'
import { people } from './people.ts'
import type { Stores } from './stores.ts'
import { topicWords, type TopicWords } from './topic-words.ts'

/** How soon some of the demo people want to hear; the others have not chosen. */
const paces: Record<string, Pace> = {
  'Ole Hansen': 'at_once',
  'Sabine Richter': 'weekly',
  'Thuy Nguyen': 'weekly',
}
/** Those with somebody to sign in as: their endorsements are left to them. */
const keptFree = new Set(['dresden', 'rostock'])

const idOf = ({ title }: Pick<TopicWords, 'title'>) => chance(`topic ${title}`).id('top') as TopicId
const personOf = (name: string) => people.find((person) => person.name === name)!.personId

/** So many districts out of exactly so many states. */
function endorsing(luck: Chance, { districts, states }: TopicWords): Chapter[] {
  const byState = Object.values(Object.groupBy(districtChapters, ({ parentId }) => parentId ?? ''))
    .map((ofState = []) => ofState.filter(({ chapterId }) => !keptFree.has(chapterId)))
    .filter((ofState) => ofState.length > districts)
  const chosen: Chapter[][] = []
  while (chosen.length < states) chosen.push(byState.splice(luck.between(0, byState.length - 1), 1)[0]!)
  const taken = new Set<Chapter>()
  for (let n = 0; taken.size < districts; n += 1) taken.add(luck.oneOf(chosen[n % states]!))
  return [...taken]
}

function evidenceOf(
  { evidence }: TopicWords,
  [rents, hospital]: readonly Campaign[],
  luck: Chance,
): Evidence[] {
  const campaign = evidence === 'campaign' ? rents : evidence === 'hospital' ? hospital : undefined
  if (!campaign) return []
  const counted = {
    actions: luck.between(60, 120),
    signUps: luck.between(400, 900),
    conversations: luck.between(900, 2_000),
    came: luck.between(300, 700),
  }
  return [{ kind: 'campaign', id: campaign.campaignId, title: campaign.title, counted }]
}

async function enter(words: TopicWords, stores: Stores, campaigns: readonly Campaign[], today: string) {
  const luck = chance(words.title)
  const topicId = idOf(words)
  const at = (day: number, time: string) => instantInBerlin(addDays(today, Math.min(day, 0)), time)
  const author = { personId: luck.uuid() as PersonId, name: somebody(luck).name }
  const suggestedAt = at(-words.ago, '18:20')
  const entered: Topic = {
    topicId,
    title: words.title,
    what: words.what,
    state: 'open',
    needs: { districts: 10, states: 3 },
    districts: 0,
    states: {},
    others: 0,
    persons: 1,
    author,
    suggestedAt,
    absorbed: [],
  }
  const { why, voices } = words
  await stores.topics.suggest(
    entered,
    { why, ...(voices && { voices }), evidence: evidenceOf(words, campaigns, luck) },
    [stores.endorsements.first({ topicId, personId: author.personId, endorsedAt: suggestedAt })],
  )
  let day = -words.ago
  const deps = (now: string) => ({
    ...stores,
    puttingOnAgendas: stores.agendas.putting,
    now: () => new Date(now),
  })
  for (const { chapterId, name, parentId } of endorsing(luck, words)) {
    day += luck.between(0, 2)
    const endorsedAt = at(Math.min(day, -1), '20:10')
    const given = {
      chapterId,
      chapterName: name,
      level: 'district' as const,
      ...(parentId && { stateId: parentId }),
      endorsedAt,
      personId: luck.uuid() as PersonId,
    }
    await countForChapter(topicId, given, deps(endorsedAt))
  }
  const others = Array.from({ length: words.persons - 1 }, () => luck.uuid() as PersonId)
  for (const personId of others)
    await countForPerson(topicId, personId, at(-1, '12:00'), deps(at(-1, '12:00')))
}

/**
 * A dozen topics: one on the next agenda, one that went into it, one that became a proposal, and the others on their
 * way; Thuy and Sabine endorse some as persons, and have chosen when to hear of it.
 */
export async function enterTopics(
  stores: Stores,
  campaigns: readonly Campaign[],
  proposalId: string | undefined,
  today: string,
) {
  for (const [name, pace] of Object.entries(paces)) await stores.news.choose(personOf(name), pace, new Date())
  for (const words of topicWords) await enter(words, stores, campaigns, today)
  const [first, second] = topicWords
  for (const name of ['Thuy Nguyen', 'Sabine Richter'])
    for (const words of [first!, second!])
      await countForPerson(idOf(words), personOf(name), new Date().toISOString(), stores)
  const now = new Date(instantInBerlin(addDays(today, -2), '11:30'))
  for (const words of topicWords) {
    if (words.into) {
      const call = {
        params: { topicId: idOf(words) },
        query: undefined,
        body: { intoTopicId: idOf({ title: words.into }) },
        actor: {
          personId: personOf('Paul Adebayo'),
          grants: [{ role: 'federal_office' as const, chapterId: 'bund' as never, from: today }],
        },
      }
      await mergeTopic.run(call, { ...stores, takingOffAgendas: stores.agendas.takingOff, now: () => now })
    }
    if (words.isTaken && proposalId) await stores.takeTopic(idOf(words), proposalId, now)
  }
}
