import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { figureStore } from './figure-store.ts'
import { getCampaignFigures } from './get-campaign-figures.ts'
import { getFigures } from './get-figures.ts'
import { getPriorityFigures } from './get-priority-figures.ts'

export const handler = apiHandler(
  [getFigures, getPriorityFigures, getCampaignFigures],
  { figures: figureStore(table('CAMPAIGNS_TABLE'), () => new Date()) },
  identified,
)
