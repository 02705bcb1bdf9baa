import * as z from 'zod'
import { CampaignId } from '../campaigns/campaign.ts'
import { defineRoutes } from '../http/route.ts'
import { PriorityId } from '../proposals/proposal.ts'
import { Figures } from './figures.ts'

export const figureRoutes = defineRoutes({
  getFigures: {
    method: 'GET',
    path: '/figures',
    summary: 'The figures of the whole country',
    audience: 'anyone',
    returns: Figures,
  },
  getPriorityFigures: {
    method: 'GET',
    path: '/priorities/{priorityId}/figures',
    summary: 'What came of a priority',
    audience: 'anyone',
    params: z.object({ priorityId: PriorityId }),
    returns: Figures,
  },
  getCampaignFigures: {
    method: 'GET',
    path: '/campaigns/{campaignId}/figures',
    summary: 'What came of a campaign',
    audience: 'anyone',
    params: z.object({ campaignId: CampaignId }),
    returns: Figures,
  },
})
