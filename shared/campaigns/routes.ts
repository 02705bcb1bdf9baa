import * as z from 'zod'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { PriorityId } from '../proposals/proposal.ts'
import { Campaign, CampaignId, NewCampaign } from './campaign.ts'

export const campaignRoutes = defineRoutes({
  listCampaigns: {
    method: 'GET',
    path: '/campaigns',
    summary: 'Campaigns, the latest first; of one priority if named',
    audience: 'anyone',
    query: z.object({ priorityId: PriorityId.optional(), cursor: Cursor.optional() }).strict(),
    returns: pageOf(Campaign),
    refuses: ['cursor_invalid'],
  },
  getCampaign: {
    method: 'GET',
    path: '/campaigns/{campaignId}',
    summary: 'Read one campaign',
    audience: 'anyone',
    params: z.object({ campaignId: CampaignId }),
    returns: Campaign,
  },
  openCampaign: {
    method: 'POST',
    path: '/campaigns',
    summary: 'Open a campaign under a decided priority',
    audience: 'federal-office',
    body: NewCampaign,
    returns: Campaign,
    status: 201,
    refuses: ['period_outside_priority', 'date_passed'],
  },
})
