import { calendarRoutes } from '#shared/calendar/routes.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What somebody signed up for from today on, the next first. */
export const loadMySignUps = (token: string, cursor?: string) =>
  ask(signUpRoutes.listMySignUps, { token, query: { cursor } })

/** The secret part of the address of the own calendar. */
export const loadMyCalendar = (token: string) => ask(calendarRoutes.getMyCalendarAddress, { token })
