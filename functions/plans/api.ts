import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { adoptCampaign } from './adopt-campaign.ts'
import { getPlan, listCampaignWanted, listPlans, listWanted } from './get-plan.ts'
import { groundStore } from './ground-store.ts'
import { planStore } from './plan-store.ts'
import { addResponsibility, saveResponsibility, saveTargets } from './save-responsibility.ts'
import { addTask, saveTask } from './save-task.ts'
import { listTemplateChanges, settleChange } from './settle-change.ts'
import { listComments, writeComment } from './write-comment.ts'

const campaigns = table('CAMPAIGNS_TABLE')

export const handler = apiHandler(
  [
    listPlans,
    adoptCampaign,
    getPlan,
    saveTargets,
    addResponsibility,
    saveResponsibility,
    addTask,
    saveTask,
    listComments,
    writeComment,
    listTemplateChanges,
    settleChange,
    listWanted,
    listCampaignWanted,
  ],
  {
    plans: planStore(campaigns),
    ground: groundStore(campaigns, table('SIGN_UPS_TABLE')),
    now: () => new Date(),
  },
  identified,
)
