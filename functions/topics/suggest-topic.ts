import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { GivenByChapter, GivenByPerson } from '#shared/topics/endorsement.ts'
import { evidenceNamed, type Evidence } from '#shared/topics/evidence.ts'
import { mayEndorseFor } from '#shared/topics/policy.ts'
import { isEnough, stateIdOf } from '#shared/topics/progress.ts'
import { topicRoutes } from '#shared/topics/routes.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import type { NewTopic, TopicId } from '#shared/topics/topic.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { PersonStore } from '../identity/identity-store.ts'
import type { EndorsementStore } from './endorsement-store.ts'
import type { PuttingOnAgendas } from './put-on-agendas.ts'
import type { ReferenceStore } from './reference-store.ts'
import type { RuleStore } from './rule-store.ts'
import type { StoredTopic, TopicStore } from './topic-store.ts'

type Deps = {
  topics: Pick<TopicStore, 'suggest'>
  endorsements: Pick<EndorsementStore, 'first'>
  references: Pick<ReferenceStore, 'lookUp'>
  people: Pick<PersonStore, 'find'>
  rules: RuleStore
  puttingOnAgendas: PuttingOnAgendas
  now: () => Date
}

/** @throws Refusal `evidence_unknown`, naming the lines that lead to no page of ours */
function checked(found: readonly (Evidence | undefined)[]): Evidence[] {
  const wrong = found.flatMap((one, position) =>
    one ? [] : [{ field: `evidence.${position}`, code: 'evidence_unknown' }],
  )
  if (wrong.length > 0) throw new Refusal('evidence_unknown', wrong)
  // The same page twice says no more than once.
  const known = found.flatMap((one) => one ?? [])
  return known.filter(({ id }, position) => known.findIndex((other) => other.id === id) === position)
}

/** What a topic begins with: the endorsement of whoever suggests it. */
function beginning(
  { personId }: Actor,
  topicId: TopicId,
  chapter: Chapter | undefined,
  endorsedAt: string,
): {
  given: GivenByChapter | GivenByPerson
  counts: Pick<StoredTopic, 'districts' | 'states' | 'others' | 'persons'>
} {
  const none = { districts: 0, states: {}, others: 0, persons: 0 }
  if (!chapter) return { given: { topicId, personId, endorsedAt }, counts: { ...none, persons: 1 } }
  const { chapterId, name: chapterName, level } = chapter
  const stateId = stateIdOf(chapter)
  const given = {
    topicId,
    chapterId,
    chapterName,
    level,
    ...(stateId && { stateId }),
    endorsedAt,
    personId,
  }
  return level === 'district' && stateId
    ? { given, counts: { ...none, districts: 1, states: { [stateId]: 1 } } }
    : { given, counts: { ...none, others: 1 } }
}

/** The words, apart from what is asked of us besides. */
const wordsOf = ({ title, what, why, voices }: NewTopic) => ({ title, what, why, voices })

export const suggestTopic = operation(topicRoutes.suggestTopic)(async (
  { body, actor },
  { topics, endorsements, references, people, rules, puttingOnAgendas, now }: Deps,
) => {
  if (body.chapterId && !mayEndorseFor(actor, body.chapterId)) throw new Refusal('not_your_chapter')
  const named = body.evidence.map(evidenceNamed)
  const moment = now()
  const [{ chapter, evidence }, person, needs] = await Promise.all([
    references.lookUp(
      body.chapterId,
      named.flatMap((one) => one ?? []),
    ),
    people.find(actor.personId),
    rules.needsOn(moment),
  ])
  if (!person || (body.chapterId && !chapter)) throw new Refusal('not_found')
  const inOrder = evidence.values()
  const shown = checked(named.map((one) => one && inOrder.next().value))

  const { title, what, why, voices } = wordsOf(body)
  const topicId = idFor('top', body.key, actor.personId) as TopicId
  const { given, counts } = beginning(actor, topicId, chapter, moment.toISOString())
  const isSupported = isEnough(counts, needs)
  const entered: StoredTopic = {
    topicId,
    title,
    what,
    state: isSupported ? 'supported' : 'open',
    needs,
    ...counts,
    author: { personId: actor.personId, name: person.name },
    ...(chapter && { chapterId: chapter.chapterId, chapterName: chapter.name }),
    suggestedAt: moment.toISOString(),
    ...(isSupported && { supportedAt: moment.toISOString() }),
    absorbed: [],
    requestHash: requestHash(body),
  }
  const before = await topics.suggest(entered, { why, ...(voices && { voices }), evidence: shown }, [
    endorsements.first(given),
    ...(isSupported ? puttingOnAgendas(entered, moment) : []),
  ])
  if (before && before.requestHash !== entered.requestHash) throw new Refusal('key_reused')
  return before ?? entered
})
