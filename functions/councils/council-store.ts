import { Seat } from '#shared/councils/council.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

const roll = 'SEATS'

/** A seat that is handed on is a new item: the roll keeps who sat when. */
const seat = entity('seat', Seat, ({ seatId, from }: Pick<Seat, 'seatId' | 'from'>) => [
  roll,
  `${seatId}#${from}`,
])

export const councilStore = (councils: Table) => ({
  /** CO1: all seats of both councils, of all times, by seat and then by day; some hundred small items. */
  roll: async (): Promise<Seat[]> =>
    (await councils.collect({ partition: roll })).map((item) => Seat.parse(item)),

  /** CO2: enters a seat, or changes the one that began on the same day. */
  appoint: (appointed: Seat) => councils.put(seat, appointed),
})
export type CouncilStore = ReturnType<typeof councilStore>
