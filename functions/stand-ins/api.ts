import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { beginStandIn, endStandIn, listStandIns } from './begin-stand-in.ts'
import { standInStore } from './stand-in-store.ts'

export const handler = apiHandler(
  [listStandIns, beginStandIn, endStandIn],
  { standIns: standInStore(table('CAMPAIGNS_TABLE'), table('SIGN_UPS_TABLE')), now: () => new Date() },
  identified,
)
