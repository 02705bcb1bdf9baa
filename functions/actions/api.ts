import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { actionStore } from './action-store.ts'
import { getAction } from './get-action.ts'
import { getChapterAction } from './get-chapter-action.ts'
import { listActions } from './list-actions.ts'
import { listChapterActions } from './list-chapter-actions.ts'
import { publishAction } from './publish-action.ts'
import { registerAction } from './register-action.ts'
import { reviseAction } from './revise-action.ts'
import { cancelAction } from './cancel-action.ts'
import { registerSeries } from './register-series.ts'
import { reportAction } from './report-action.ts'
import { saveDuty } from './save-duty.ts'
import { writeToAttendees } from './write-to-attendees.ts'
import { answerInvitation, listInvitations } from './answer-invitation.ts'
import { coHostStore } from './co-host-store.ts'
import { inviteCoHost } from './invite-co-host.ts'
import { threadStore } from './thread-store.ts'

const campaigns = table('CAMPAIGNS_TABLE')

export const handler = apiHandler(
  [
    listActions,
    getAction,
    listChapterActions,
    getChapterAction,
    registerAction,
    reviseAction,
    publishAction,
    registerSeries,
    cancelAction,
    saveDuty,
    reportAction,
    writeToAttendees,
    inviteCoHost,
    listInvitations,
    answerInvitation,
  ],
  {
    actions: actionStore(campaigns),
    coHosts: coHostStore(campaigns),
    thread: threadStore(campaigns),
    now: () => new Date(),
  },
  identified,
)
