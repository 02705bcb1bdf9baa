import { calendarRoutes } from '#shared/calendar/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { CalendarStore } from './calendar-store.ts'

type Deps = { calendars: Pick<CalendarStore, 'chapterName' | 'ofChapter'>; site: string; now: () => Date }

const shown = 20

/** What a chapter shows on its own web page; public anyway, so any page may read it. */
export const embedChapterActions = operation(calendarRoutes.embedChapterActions)(async (
  { params: { chapterId } },
  { calendars, site, now }: Deps,
) => {
  const chapterName = await calendars.chapterName(chapterId)
  if (!chapterName) throw new Refusal('not_found')
  const actions = await calendars.ofChapter(chapterId, now().toISOString())
  const items = actions
    .filter(({ state }) => state === 'published')
    .slice(0, shown)
    .map((action) => ({ ...action, address: `${site}/actions/${action.actionId}` }))
  return { chapterName, items }
})
