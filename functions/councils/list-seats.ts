import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { councilIds, seatsOn } from '#shared/councils/council.ts'
import { councilRoutes } from '#shared/councils/routes.ts'
import { gapsOn, termOn } from '#shared/councils/term.ts'
import { operation } from '../http/operation.ts'
import type { CouncilStore } from './council-store.ts'

type Deps = { councils: Pick<CouncilStore, 'roll' | 'terms' | 'changes'>; now: () => Date }

const pageSize = 30

export const listSeats = operation(councilRoutes.listSeats)(async ({ query }, { councils, now }: Deps) => {
  const day = query.day ?? dayInBerlin(now())
  const [roll, terms] = await Promise.all([councils.roll(), councils.terms()])
  return {
    day,
    seats: seatsOn(day, roll),
    gaps: gapsOn(day, roll, terms),
    terms: councilIds.flatMap((councilId) => termOn(day, councilId, terms) ?? []),
  }
})

export const listSeatChanges = operation(councilRoutes.listSeatChanges)(
  async ({ query: { cursor } }, { councils }: Deps) => councils.changes({ limit: pageSize, cursor }),
)
