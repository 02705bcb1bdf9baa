import { calendarRoutes } from '#shared/calendar/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import type { CalendarStore } from './calendar-store.ts'
import { writeFeed, type Entry } from './write-feed.ts'

type Deps = {
  calendars: Pick<CalendarStore, 'ofPlan' | 'datesOf'>
  links: Links
  site: string
  now: () => Date
}

/** What is due in a plan, and the days the whole campaign shares; whoever has the address sees no names. */
export const getPlanCalendar = operation(calendarRoutes.getPlanCalendar)(async (
  { params: { token } },
  { calendars, links, site, now }: Deps,
) => {
  const { planId, number } = links.open(token, now(), ['plan_feed'])
  const found = await calendars.ofPlan(planId)
  if (found?.plan.feedNumber !== number) throw new Refusal('link_invalid')
  const { plan, tasks } = found
  const { phases, keyDates } = await calendars.datesOf(plan.campaignId, plan.stateId)
  const address = `${site}/coordinate/${plan.chapterId}/plans/${planId}`
  const due = tasks.map(({ taskId, title, dueOn = '', version }): Entry => ({
    id: taskId,
    title: `Fällig: ${title}`,
    on: dueOn,
    address: `${address}/tasks/${taskId}`,
    sequence: version - 1,
  }))
  const begins = phases.map(({ phaseId, name, from }): Entry => ({
    id: `${planId}-${phaseId}`,
    title: `Beginnt: ${name}`,
    on: from,
    address,
  }))
  const days = keyDates.map(({ on, what }, position): Entry => ({
    id: `${planId}-day-${position}`,
    title: what,
    on,
    address,
  }))
  return writeFeed(`${plan.campaignTitle} – ${plan.chapterName}`, [...due, ...begins, ...days], now())
})
