import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { exportParticipation, getDistrictParticipation, getParticipation } from './get-participation.ts'
import { listCalls, noteCall } from './note-call.ts'
import { participationStore } from './participation-store.ts'

export const handler = apiHandler(
  [getParticipation, exportParticipation, getDistrictParticipation, listCalls, noteCall],
  {
    participation: participationStore(table('CAMPAIGNS_TABLE'), table('SIGN_UPS_TABLE')),
    now: () => new Date(),
  },
  identified,
)
