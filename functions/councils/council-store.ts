import * as z from 'zod'
import { Chapter } from '#shared/chapters/chapter.ts'
import { Seat } from '#shared/councils/council.ts'
import { CouncilRules } from '#shared/councils/rules.ts'
import { SeatChange } from '#shared/councils/seat-change.ts'
import { Term } from '#shared/councils/term.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'

const seats = 'SEATS'
const terms = 'TERMS'
const rules = 'RULES'
const changes = 'SEAT-CHANGES'

/** A seat that is handed on is a new item: the roll keeps who sat when. */
const seat = entity('seat', Seat, ({ seatId, from }: Pick<Seat, 'seatId' | 'from'>) => [
  seats,
  `${seatId}#${from}`,
])
const term = entity('term', Term, ({ councilId, from }: Pick<Term, 'councilId' | 'from'>) => [
  terms,
  `${councilId}#${from}`,
])
const ruleBook = entity(
  'rules',
  CouncilRules,
  ({ councilId, from }: Pick<CouncilRules, 'councilId' | 'from'>) => [rules, `${councilId}#${from}`],
)
const seatChange = entity(
  'seat-change',
  SeatChange,
  ({ recordedAt, seatId }: Pick<SeatChange, 'recordedAt' | 'seatId'>) => [changes, `${recordedAt}#${seatId}`],
)
/** How often the seats were changed: what was decided upon an older roll is not stored. */
const rollCount = entity('roll', z.object({ changes: z.int() }), (_id: object) => ['ROLL', 'ROLL'])

/** A seat as it was, when it was there, and as it is to be. */
export type SeatWrite = { before?: Seat; after: Seat }

export const councilStore = (councils: Table) => {
  const counting = (count: number) =>
    councils.updating(
      rollCount,
      {},
      {
        change: 'SET #entity = :entity ADD #changes :one',
        if: count === 0 ? 'attribute_not_exists(#changes)' : '#changes = :count',
        values: { entity: rollCount.name, one: 1, ...(count > 0 && { count }) },
      },
    )
  const writing = ({ before, after }: SeatWrite): Write =>
    before
      ? councils.changing(seat, before, after)
      : councils.putting(seat, after, { if: 'attribute_not_exists(#pk)' })

  return {
    /** CO1: all seats of both councils, of all times, by seat and then by day; some hundred small items. */
    roll: async (consistently: 'eventually' | 'consistently' = 'eventually'): Promise<Seat[]> =>
      (await councils.collect({ partition: seats }, consistently)).map((item) => Seat.parse(item)),

    /** CO2: enters a seat, or changes the one that began on the same day. */
    appoint: (appointed: Seat) => councils.put(seat, appointed),

    /** CO3: the terms of both councils, of all times. */
    terms: async (): Promise<Term[]> =>
      (await councils.collect({ partition: terms })).map((item) => Term.parse(item)),

    /** CO4: how often the seats were changed, as it was last written. */
    changeCount: async () => (await councils.find(rollCount, {}, 'consistently'))?.changes ?? 0,

    /**
     * CO5: what changes with one seat, the record of it, and what follows for papers that lie open.
     * @param count what CO4 said before the roll was read
     * @returns whether nobody has changed a seat since
     */
    async change(
      count: number,
      writes: readonly SeatWrite[],
      record: SeatChange,
      following: readonly Write[] = [],
    ): Promise<boolean> {
      const outcome = await transact(councils.client, [
        counting(count),
        ...writes.map(writing),
        councils.putting(seatChange, record),
        ...following,
      ])
      return outcome.done
    },

    /** CO6: opens a term with those who stay on their seats. @returns as CO5 */
    async openTerm(count: number, opened: Term, staying: readonly Seat[]): Promise<boolean> {
      const outcome = await transact(councils.client, [
        counting(count),
        councils.putting(term, opened, { if: 'attribute_not_exists(#pk)' }),
        ...staying.map((after) => writing({ after })),
      ])
      return outcome.done
    },

    /** CO7: who came and went, the latest first. */
    changes: (page: PageRequest) =>
      councils.page(seatChange, { partition: changes, latestFirst: true }, page),

    /** CO8: the rules of both councils, of all times. */
    rules: async (): Promise<CouncilRules[]> =>
      (await councils.collect({ partition: rules })).map((item) => CouncilRules.parse(item)),

    /** CO9: sets the rules from a day on, or changes those that were to begin on it. */
    setRules: (given: CouncilRules) => councils.put(ruleBook, given),

    /** CO10: enters a term, without asking what is there. */
    enterTerm: (entered: Term) => councils.put(term, entered),

    /** CO11: enters a line of the record. */
    record: (entered: SeatChange) => councils.put(seatChange, entered),
  }
}
export type CouncilStore = ReturnType<typeof councilStore>

const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: string }) => ['CHAPTERS', chapterId])

/** The chapters that seats speak for; written by the chapters themselves. */
export const spokenForStore = (campaigns: Table) => ({
  /** CO12: whether there is such a chapter (CH2, seen from here). */
  chapter: (chapterId: string) => campaigns.find(chapter, { chapterId }),
})
export type SpokenForStore = ReturnType<typeof spokenForStore>
