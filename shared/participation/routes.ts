import * as z from 'zod'
import { CampaignId } from '../campaigns/campaign.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { Call, DistrictParticipation, NewCall, Participation } from './participation.ts'

const ofCampaign = z.object({ campaignId: CampaignId })
const ofState = ofCampaign.extend({ chapterId: ChapterId })

export const participationRoutes = defineRoutes({
  getParticipation: {
    method: 'GET',
    path: '/campaigns/{campaignId}/participation',
    summary: 'Which districts adopted the campaign, planned, acted and reported, and since when',
    audience: 'anyone',
    params: ofCampaign,
    returns: Participation,
  },
  exportParticipation: {
    method: 'GET',
    path: '/campaigns/{campaignId}/participation.csv',
    summary: 'The same as a table for spreadsheets',
    audience: 'anyone',
    params: ofCampaign,
    returns: z.string(),
    type: 'text/csv',
  },
  getDistrictParticipation: {
    method: 'GET',
    path: '/campaigns/{campaignId}/participation/{chapterId}',
    summary: 'How far one district association is with a campaign',
    audience: 'anyone',
    params: ofState,
    returns: DistrictParticipation,
  },
  listCalls: {
    method: 'GET',
    path: '/campaigns/{campaignId}/calls/{chapterId}',
    summary: 'Which districts of the own state were called about a campaign',
    audience: 'signed-in',
    params: ofState,
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(Call),
    refuses: ['not_your_chapter', 'cursor_invalid'],
  },
  noteCall: {
    method: 'POST',
    path: '/campaigns/{campaignId}/calls/{chapterId}',
    summary: 'Note that a district of the own state was called',
    audience: 'signed-in',
    params: ofState,
    body: NewCall,
    returns: Call,
    status: 201,
    refuses: ['not_your_chapter'],
  },
})
