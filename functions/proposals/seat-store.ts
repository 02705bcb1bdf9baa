import { Seat } from '#shared/councils/council.ts'
import { CouncilRules } from '#shared/councils/rules.ts'
import type { Table } from '../dynamo/table.ts'

/** Who sits in the councils, and by which rules: written by the councils themselves. */
export const seatStore = (councils: Table) => ({
  /** PP10: the seats of both councils, of all times (CO1, seen from here). */
  roll: async (): Promise<Seat[]> =>
    (await councils.collect({ partition: 'SEATS' })).map((item) => Seat.parse(item)),

  /** PP11: the rules of both councils, of all times. */
  rules: async (): Promise<CouncilRules[]> =>
    (await councils.collect({ partition: 'RULES' })).map((item) => CouncilRules.parse(item)),
})
export type SeatStore = ReturnType<typeof seatStore>
