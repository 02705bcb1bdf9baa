import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { adoptCampaign } from './adopt-campaign.ts'
import { getPlan, listCampaignWanted, listPlans, listWanted } from './get-plan.ts'
import { atEvenPace } from '../http/even-pace.ts'
import { setting } from '../http/setting.ts'
import { visitorSource } from '../http/visitor-source.ts'
import { accessLogStore } from '../access-log/access-log-store.ts'
import { links } from '../links/link.ts'
import { answerOffer, confirmOffer, listLateOffers, listOffers } from './answer-offer.ts'
import { chooseTaskMails } from './choose-task-mails.ts'
import { getPlanCalendarAddress, renewPlanCalendarAddress } from './plan-calendar.ts'
import { offerHelp, offerMyHelp } from './offer-help.ts'
import { offerStore } from './offer-store.ts'
import { reminderStore } from './reminder-store.ts'
import { groundStore } from './ground-store.ts'
import { planStore } from './plan-store.ts'
import { addResponsibility, saveResponsibility, saveTargets } from './save-responsibility.ts'
import { addTask, saveTask } from './save-task.ts'
import { listTemplateChanges, settleChange } from './settle-change.ts'
import { listComments, writeComment } from './write-comment.ts'

const [campaigns, signUps] = [table('CAMPAIGNS_TABLE'), table('SIGN_UPS_TABLE')]
const now = () => new Date()

export const handler = apiHandler(
  [
    listPlans,
    adoptCampaign,
    getPlan,
    saveTargets,
    getPlanCalendarAddress,
    renewPlanCalendarAddress,
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
    { ...offerHelp, run: atEvenPace(offerHelp.run) },
    offerMyHelp,
    confirmOffer,
    chooseTaskMails,
    listOffers,
    listLateOffers,
    answerOffer,
  ],
  {
    plans: planStore(campaigns),
    ground: groundStore(campaigns, signUps),
    offers: offerStore(signUps),
    reminders: reminderStore(campaigns, signUps),
    accessLog: accessLogStore(table('ACCESS_LOG_TABLE')),
    links: links(setting('LINK_SECRET')),
    now,
  },
  identified,
  visitorSource(setting('VISITOR_SECRET'), now),
)
