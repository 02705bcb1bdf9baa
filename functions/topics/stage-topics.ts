import { randomUUID } from 'node:crypto'
import { Chapter } from '#shared/chapters/chapter.ts'
import { PersonId, type Actor } from '#shared/identity/actor.ts'
import { Grant } from '#shared/identity/grant.ts'
import { NewTopic, type TopicId } from '#shared/topics/topic.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { chapterStore } from '../chapters/chapter-store.ts'
import { personStore } from '../identity/identity-store.ts'
import {
  endorseTopic,
  endorseTopicForChapter,
  withdrawChapterEndorsement,
  withdrawEndorsement,
} from './endorse-topic.ts'
import { endorsementStore } from './endorsement-store.ts'
import { mergeTopic } from './merge-topic.ts'
import { agendas } from './put-on-agendas.ts'
import { referenceStore } from './reference-store.ts'
import { ruleStore } from './rule-store.ts'
import { suggestTopic } from './suggest-topic.ts'
import { topicStore } from './topic-store.ts'

const plain = { params: undefined, query: undefined, body: undefined }

/** What a member enters. */
export const newTopic = (change: object = {}) =>
  NewTopic.parse({
    title: 'Heizkosten, die niemand versteht',
    what: 'Nachzahlungen von tausend Euro und mehr, ohne dass jemand erklärt, wofür.',
    why: 'An jeder dritten Tür ist das die erste Sorge, noch vor der Miete selbst.',
    evidence: [],
    key: randomUUID(),
    ...change,
  })

export type Coordinator = { chapter: Chapter; actor: Actor }

/** A chapter of its own with somebody who coordinates it. */
export function coordinator(
  number: number,
  stateId: string,
  level: Chapter['level'] = 'district',
): Coordinator {
  const chapter = Chapter.parse({
    chapterId: `${level}-${number}`,
    name: `Verband ${number}`,
    level,
    parentId: stateId,
    covers: [],
  })
  const grant = Grant.parse({ role: 'coordinator', chapterId: chapter.chapterId, from: '2026-01-01' })
  return { chapter, actor: { personId: PersonId.parse(randomUUID()), grants: [grant] } }
}

export const member = (): Actor => ({ personId: PersonId.parse(randomUUID()), grants: [] })

/** Topics as members and coordinators see to them. */
export function stageTopics(tables: TestTables, now: () => Date) {
  const { putting, takingOff } = agendas(tables.councils)
  const people = personStore(tables.signUps)
  const deps = {
    topics: topicStore(tables.councils),
    endorsements: endorsementStore(tables.councils),
    references: referenceStore(tables.campaigns),
    people,
    puttingOnAgendas: putting,
    takingOffAgendas: takingOff,
    rules: ruleStore(tables.councils),
    now,
  }
  const enterPerson = async (actor: Actor, name = 'Thuy Nguyen') =>
    people.enter({
      personId: actor.personId,
      name,
      email: `person-${actor.personId}@example.org`,
      chapterId: 'dresden' as never,
      locale: 'de',
    })
  const ofChapter = (topicId: TopicId, { chapter, actor }: Coordinator) => ({
    ...plain,
    params: { topicId, chapterId: chapter.chapterId },
    actor,
  })

  return {
    deps,
    enterPerson,
    found: (chapters: readonly Coordinator[]) =>
      Promise.all(chapters.map(({ chapter }) => chapterStore(tables.campaigns).found(chapter))),
    async suggest(actor: Actor, change: object = {}) {
      await enterPerson(actor)
      return suggestTopic.run({ ...plain, body: newTopic(change), actor }, deps)
    },
    endorse: (topicId: TopicId, actor: Actor) =>
      endorseTopic.run({ ...plain, params: { topicId }, actor }, deps),
    withdraw: (topicId: TopicId, actor: Actor) =>
      withdrawEndorsement.run({ ...plain, params: { topicId }, actor }, deps),
    endorseFor: (topicId: TopicId, from: Coordinator) =>
      endorseTopicForChapter.run(ofChapter(topicId, from), deps),
    withdrawFor: (topicId: TopicId, from: Coordinator) =>
      withdrawChapterEndorsement.run(ofChapter(topicId, from), deps),
    merge: (topicId: TopicId, intoTopicId: TopicId, actor: Actor) =>
      mergeTopic.run({ ...plain, params: { topicId }, body: { intoTopicId }, actor }, deps),
    /** The topic as it is stored, and how many endorsements there are of each kind. */
    async stored(topicId: TopicId) {
      const [items, persons] = await Promise.all([
        tables.councils.collect({ partition: `TOPIC#${topicId}` }),
        tables.councils.collect({ partition: `TOPIC#${topicId}#PERSONS` }),
      ])
      const topic = (await deps.topics.find(topicId))!
      const chapters = items.filter(({ entity }) => entity === 'chapter-endorsement')
      return { topic, chapters: chapters.length, persons: persons.length }
    },
    /** What stands on the agendas. */
    agenda: async () =>
      (
        await Promise.all(
          ['campaign', 'activists'].map((councilId) =>
            tables.councils.collect({ partition: `AGENDA#${councilId}` }),
          ),
        )
      ).map((items) => items.map(({ refId }) => refId)),
  }
}
