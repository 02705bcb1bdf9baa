import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { setting } from '../http/setting.ts'
import { identified } from '../identity/identified.ts'
import { links } from '../links/link.ts'
import { calendarStore } from './calendar-store.ts'
import { embedChapterActions } from './embed-actions.ts'
import { getPlanCalendar } from './get-plan-calendar.ts'
import {
  getCampaignCalendar,
  getChapterCalendar,
  getMyCalendarAddress,
  getPersonCalendar,
} from './get-calendars.ts'

export const handler = apiHandler(
  [
    getChapterCalendar,
    getCampaignCalendar,
    getPersonCalendar,
    getMyCalendarAddress,
    getPlanCalendar,
    embedChapterActions,
  ],
  {
    calendars: calendarStore(table('CAMPAIGNS_TABLE'), table('SIGN_UPS_TABLE'), table('COUNCILS_TABLE')),
    links: links(setting('LINK_SECRET')),
    site: setting('SITE_URL'),
    now: () => new Date(),
  },
  identified,
)
