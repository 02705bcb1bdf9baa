import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { councilStore } from './council-store.ts'
import { listSeats } from './list-seats.ts'

export const handler = apiHandler(
  [listSeats],
  { councils: councilStore(table('COUNCILS_TABLE')), now: () => new Date() },
  identified,
)
