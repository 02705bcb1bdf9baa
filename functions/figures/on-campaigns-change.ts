import { table } from '../dynamo/tables.ts'
import { countChanges } from './count-changes.ts'
import { figureStore } from './figure-store.ts'

/** Counts campaigns, published actions and district associations, from the stream of the table Campaigns. */
export const handler = countChanges(
  'campaigns',
  figureStore(table('CAMPAIGNS_TABLE'), () => new Date()),
)
