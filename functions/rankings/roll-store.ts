import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Seat, seatsOn } from '#shared/councils/council.ts'
import type { Table } from '../dynamo/table.ts'

/** Who sits in the councils; written by the councils themselves. */
export const rollStore = (councils: Table) => ({
  /** RA9: the seats of the day (CO1, seen from here). */
  seatsOn: async (now: Date): Promise<Seat[]> =>
    seatsOn(
      dayInBerlin(now),
      (await councils.collect({ partition: 'SEATS' })).map((item) => Seat.parse(item)),
    ),
})
export type RollStore = ReturnType<typeof rollStore>
