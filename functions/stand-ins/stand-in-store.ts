import { Chapter, type ChapterId } from '#shared/chapters/chapter.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { Grant, StandInId } from '#shared/identity/grant.ts'
import { StandIn } from '#shared/stand-ins/stand-in.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { grantsOfPerson, person } from '../identity/identity-store.ts'

const standIn = entity(
  'stand-in',
  StandIn,
  ({ chapterId, standInId }: { chapterId: ChapterId; standInId: StandInId }) => [
    `STAND-INS#${chapterId}`,
    standInId,
  ],
)
const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: ChapterId }) => [
  'CHAPTERS',
  chapterId,
])
/** A chapter has had few of them; what is asked for is the whole list. */
const most = 50

export const standInStore = (campaigns: Table, signUps: Table) => {
  /** The list of grants as it was read, or nothing is written. */
  const regranting = (personId: PersonId, before: readonly Grant[], after: Grant[]) =>
    campaigns.putting(
      grantsOfPerson,
      { personId, grants: after },
      before.length > 0
        ? { if: '#grants = :before', values: { before: [...before] } }
        : { if: 'attribute_not_exists(#pk) OR #grants = :before', values: { before: [] } },
    )

  return {
    /** SI1: the latest first. */
    async of(chapterId: ChapterId): Promise<StandIn[]> {
      const items = await campaigns.collect({ partition: `STAND-INS#${chapterId}`, atMost: most })
      return items
        .map((item) => StandIn.parse(item))
        .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    },

    /** SI7: one of them. */
    find: (chapterId: ChapterId, standInId: StandInId) => campaigns.find(standIn, { chapterId, standInId }),

    /** SI2: what somebody is entrusted with (ID1, seen from here). */
    grantsOf: async (personId: PersonId) =>
      (await campaigns.find(grantsOfPerson, { personId }, 'consistently'))?.grants ?? [],

    /** SI3: the note and the right, both or neither; false when the grants changed meanwhile. */
    async begin(begun: StandIn, before: readonly Grant[], right: Grant): Promise<boolean> {
      const outcome = await transact(campaigns.client, [
        campaigns.putting(standIn, begun, { if: 'attribute_not_exists(#pk)' }),
        regranting(begun.personId, before, [...before, right]),
      ])
      return outcome.done
    },

    /** SI4: the right goes, the note stays with its last day. */
    async end(found: StandIn, ended: StandIn, before: readonly Grant[]): Promise<boolean> {
      const outcome = await transact(campaigns.client, [
        campaigns.changing(standIn, found, ended),
        regranting(
          ended.personId,
          before,
          before.filter((grant) => grant.standIn !== ended.standInId),
        ),
      ])
      return outcome.done
    },

    /** SI5: a chapter (CH2, seen from here). */
    chapter: (chapterId: ChapterId) => campaigns.find(chapter, { chapterId }),

    /** SI6: who acts (ID3, seen from here). */
    person: (personId: PersonId) => signUps.find(person, { personId }),
  }
}
export type StandInStore = ReturnType<typeof standInStore>
