import * as z from 'zod'
import { ActionSummary } from '../actions/action.ts'
import { CampaignId } from '../campaigns/campaign.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { defineRoutes } from '../http/route.ts'
import { FeedToken } from './feed-token.ts'

export const calendarRoutes = defineRoutes({
  getChapterCalendar: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions.ics',
    summary: 'The published actions of a chapter as a calendar to subscribe to (RFC 5545)',
    audience: 'anyone',
    params: z.object({ chapterId: ChapterId }),
    returns: z.string(),
    type: 'text/calendar',
  },
  getCampaignCalendar: {
    method: 'GET',
    path: '/campaigns/{campaignId}/actions.ics',
    summary: 'The published actions of a campaign as a calendar to subscribe to (RFC 5545)',
    audience: 'anyone',
    params: z.object({ campaignId: CampaignId }),
    returns: z.string(),
    type: 'text/calendar',
  },
  getPersonCalendar: {
    method: 'GET',
    path: '/people/calendar/{token}',
    summary: 'The own shifts and sessions as a calendar to subscribe to; the address is the secret',
    audience: 'anyone',
    params: z.object({ token: FeedToken }),
    returns: z.string(),
    type: 'text/calendar',
    refuses: ['link_invalid'],
  },
  getMyCalendarAddress: {
    method: 'GET',
    path: '/people/me/calendar',
    summary: 'The private address of my calendar',
    audience: 'signed-in',
    returns: z.object({ token: FeedToken }),
  },
  getPlanCalendar: {
    method: 'GET',
    path: '/plans/calendar/{token}',
    summary: 'What is due in a plan, as a calendar to subscribe to, without names; the address is the secret',
    audience: 'anyone',
    params: z.object({ token: FeedToken }),
    returns: z.string(),
    type: 'text/calendar',
    refuses: ['link_invalid', 'link_expired'],
  },
  embedChapterActions: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions.json',
    summary: 'The next published actions of a chapter, for its own web page; the one route any page may read',
    audience: 'anyone',
    params: z.object({ chapterId: ChapterId }),
    returns: z.object({
      chapterName: z.string(),
      items: z.array(ActionSummary.extend({ address: z.url() })),
    }),
    readBy: 'any page',
  },
})
