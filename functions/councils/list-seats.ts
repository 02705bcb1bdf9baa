import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { councilRoutes } from '#shared/councils/routes.ts'
import { operation } from '../http/operation.ts'
import type { CouncilStore } from './council-store.ts'

type Deps = { councils: Pick<CouncilStore, 'roll'>; now: () => Date }

export const listSeats = operation(councilRoutes.listSeats)(async (_call, { councils, now }: Deps) => ({
  seats: seatsOn(dayInBerlin(now()), await councils.roll()),
}))
