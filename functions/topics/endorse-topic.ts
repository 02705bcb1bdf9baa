import { Refusal } from '#shared/http/refusal.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { GivenByChapter } from '#shared/topics/endorsement.ts'
import { mayEndorseFor } from '#shared/topics/policy.ts'
import { stateIdOf } from '#shared/topics/progress.ts'
import { topicRoutes } from '#shared/topics/routes.ts'
import { isLive, type TopicId } from '#shared/topics/topic.ts'
import { operation } from '../http/operation.ts'
import type { Counted, EndorsementStore } from './endorsement-store.ts'
import type { PuttingOnAgendas } from './put-on-agendas.ts'
import type { ReferenceStore } from './reference-store.ts'
import type { StoredTopic, TopicStore } from './topic-store.ts'

type Deps = {
  topics: Pick<TopicStore, 'find'>
  endorsements: EndorsementStore
  references: Pick<ReferenceStore, 'chapter'>
  puttingOnAgendas: PuttingOnAgendas
  now: () => Date
}

/** The first of a state and the last that is wanted can each be somebody else at the same moment. */
const mostTries = 8

/** @throws Refusal `not_found` */
async function found(topics: Deps['topics'], topicId: TopicId): Promise<StoredTopic> {
  const topic = await topics.find(topicId)
  if (!topic) throw new Refusal('not_found')
  return topic
}

/**
 * Does something to a topic as it is, and again when it changed meanwhile.
 * @throws Refusal `try_again`
 */
async function untilItIs(
  topics: Deps['topics'],
  topicId: TopicId,
  attempt: (topic: StoredTopic) => Promise<Counted>,
) {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const topic = await found(topics, topicId)
    const outcome = await attempt(topic)
    if (outcome === 'reached') return { topicId, state: 'supported' as const }
    if (outcome !== 'changed') return { topicId, state: topic.state }
  }
  throw new Refusal('try_again')
}

const live = (topic: StoredTopic) => {
  if (!isLive(topic)) throw new Refusal('topic_closed')
  return topic
}
const open = (topic: StoredTopic) => {
  if (topic.state !== 'open') throw new Refusal('topic_not_open')
  return topic
}

/** Counts the endorsement of a person once. */
export const countForPerson = (
  topicId: TopicId,
  personId: PersonId,
  endorsedAt: string,
  { topics, endorsements }: Pick<Deps, 'topics' | 'endorsements'>,
) =>
  untilItIs(topics, topicId, (topic) =>
    endorsements.endorse({ topicId: live(topic).topicId, personId, endorsedAt }),
  )

export const endorseTopic = operation(topicRoutes.endorseTopic)(
  async ({ params: { topicId }, actor: { personId } }, deps: Deps) =>
    countForPerson(topicId, personId, deps.now().toISOString(), deps),
)

export const withdrawEndorsement = operation(topicRoutes.withdrawEndorsement)(
  async ({ params: { topicId }, actor: { personId } }, { topics, endorsements }: Deps) =>
    untilItIs(topics, topicId, (topic) => endorsements.withdraw(open(topic).topicId, personId)),
)

/** Counts the endorsement of a chapter once; with the one that makes it enough, the topic is on the next agendas. */
export const countForChapter = (
  topicId: TopicId,
  given: Omit<GivenByChapter, 'topicId'>,
  { topics, endorsements, puttingOnAgendas, now }: Omit<Deps, 'references'>,
) =>
  untilItIs(topics, topicId, (topic) =>
    endorsements.endorseForChapter(live(topic), { ...given, topicId }, () => puttingOnAgendas(topic, now())),
  )

export const endorseTopicForChapter = operation(topicRoutes.endorseTopicForChapter)(async (
  { params: { topicId, chapterId }, actor },
  deps: Deps,
) => {
  if (!mayEndorseFor(actor, chapterId)) throw new Refusal('not_your_chapter')
  const chapter = await deps.references.chapter(chapterId)
  if (!chapter) throw new Refusal('not_found')
  const { name: chapterName, level } = chapter
  const stateId = stateIdOf(chapter)
  const endorsedAt = deps.now().toISOString()
  const { personId } = actor
  return countForChapter(
    topicId,
    { chapterId, chapterName, level, ...(stateId && { stateId }), endorsedAt, personId },
    deps,
  )
})

export const withdrawChapterEndorsement = operation(topicRoutes.withdrawChapterEndorsement)(async (
  { params: { topicId, chapterId }, actor },
  { topics, endorsements }: Deps,
) => {
  if (!mayEndorseFor(actor, chapterId)) throw new Refusal('not_your_chapter')
  return untilItIs(topics, topicId, async (topic) => {
    const given = await endorsements.ofChapter(open(topic).topicId, chapterId)
    return given ? endorsements.withdrawForChapter(topic, given) : 'again'
  })
})
