import type { ChapterId } from '#shared/chapters/chapter.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { GivenByChapter, GivenByPerson } from '#shared/topics/endorsement.ts'
import type { Topic, TopicId } from '#shared/topics/topic.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'
import {
  countDistrict,
  countOther,
  countPerson,
  uncountDistrict,
  uncountOther,
  uncountPerson,
} from './count-endorsement.ts'
import { StoredTopic, topic, topicText } from './topic-store.ts'

const chapterEndorsement = entity(
  'chapter-endorsement',
  GivenByChapter,
  ({ topicId, chapterId }: { topicId: TopicId; chapterId: ChapterId }) => [
    `TOPIC#${topicId}`,
    `CHAPTER#${chapterId}`,
  ],
)

/** Apart from the page of the topic: there may be thousands. */
const personEndorsement = entity(
  'person-endorsement',
  GivenByPerson,
  ({ topicId, personId }: { topicId: TopicId; personId: PersonId }) => [`TOPIC#${topicId}#PERSONS`, personId],
)

const once = { if: 'attribute_not_exists(#pk)' }
const present = { if: 'attribute_exists(#pk)' }

/** `reached`: counted, and with it it is enough; `again`: it was so already; `changed`: the topic is not what was read. */
export type Counted = 'counted' | 'reached' | 'again' | 'changed'

export const endorsementStore = (councils: Table) => {
  async function both(endorsement: Write, writes: readonly Write[]): Promise<Counted> {
    const outcome = await transact(councils.client, [endorsement, ...writes])
    if (outcome.done) return 'counted'
    return outcome.unmet.has(0) ? 'again' : 'changed'
  }

  return {
    /** TO6: a topic with its text and the chapters that endorse it, one for each chapter there is at most. */
    async whole(topicId: TopicId) {
      const items = await councils.collect({ partition: `TOPIC#${topicId}` })
      const of = (name: string) => items.filter(({ entity: named }) => named === name)
      const [found, text] = [of(topic.name)[0], of(topicText.name)[0]]
      if (!found || !text) return undefined
      return {
        topic: StoredTopic.parse(found),
        text: topicText.schema.parse(text),
        chapters: of(chapterEndorsement.name).map((item) => GivenByChapter.parse(item)),
      }
    },

    /** TO7 */
    isEndorsedBy: async (topicId: TopicId, personId: PersonId) =>
      (await councils.find(personEndorsement, { topicId, personId })) !== undefined,

    /** TO8: a person, once. */
    endorse: (given: GivenByPerson) =>
      both(councils.putting(personEndorsement, given, once), [
        councils.updating(topic, given, countPerson()),
      ]),

    /** TO9 */
    withdraw: (topicId: TopicId, personId: PersonId) =>
      both(councils.deleting(personEndorsement, { topicId, personId }, present), [
        councils.updating(topic, { topicId }, uncountPerson()),
      ]),

    /** TO10: a chapter, once; with the one that makes it enough, `reaching` happens in the same transaction. */
    async endorseForChapter(
      before: Topic,
      given: GivenByChapter,
      reaching: () => readonly Write[],
    ): Promise<Counted> {
      const { level, stateId } = given
      const counting =
        level === 'district' && stateId
          ? countDistrict(before, stateId, new Date(given.endorsedAt))
          : { ...countOther(), reaches: false }
      const { reaches, ...count } = counting
      const outcome = await both(councils.putting(chapterEndorsement, given, once), [
        councils.updating(topic, before, count),
        ...(reaches ? reaching() : []),
      ])
      return outcome === 'counted' && reaches ? 'reached' : outcome
    },

    /** TO11 */
    withdrawForChapter(
      before: Topic,
      { chapterId, level, stateId }: Pick<GivenByChapter, 'chapterId' | 'level' | 'stateId'>,
    ) {
      const { topicId } = before
      return both(councils.deleting(chapterEndorsement, { topicId, chapterId }, present), [
        councils.updating(
          topic,
          { topicId },
          level === 'district' && stateId ? uncountDistrict(before, stateId) : uncountOther(),
        ),
      ])
    },

    /** TO12: what a chapter has given. */
    ofChapter: (topicId: TopicId, chapterId: ChapterId) =>
      councils.find(chapterEndorsement, { topicId, chapterId }, 'consistently'),

    /** TO13: the people who endorse a topic, to tell them what came of it. */
    persons: (topicId: TopicId, page: PageRequest) =>
      councils.page(personEndorsement, { partition: `TOPIC#${topicId}#PERSONS` }, page),

    /** The endorsement a topic begins with, for the transaction that suggests it. */
    first: (given: GivenByChapter | GivenByPerson): Write =>
      'chapterId' in given
        ? councils.putting(chapterEndorsement, given)
        : councils.putting(personEndorsement, given),
  }
}
export type EndorsementStore = ReturnType<typeof endorsementStore>
