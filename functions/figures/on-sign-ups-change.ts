import { table } from '../dynamo/tables.ts'
import { countChanges } from './count-changes.ts'
import { figureStore } from './figure-store.ts'

/** Counts confirmed sign-ups, from the stream of the table SignUps; the figures themselves hold no personal data. */
export const handler = countChanges(
  'sign-ups',
  figureStore(table('CAMPAIGNS_TABLE'), () => new Date()),
)
