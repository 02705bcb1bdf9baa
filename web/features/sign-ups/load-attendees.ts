import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { type Attendee } from '#shared/sign-ups/sign-up.ts'
import { ask } from '#web/lib/api.ts'

type Of = { chapterId: string; actionId: string }

/** Everybody at an action of the own chapter; each look is recorded. @throws ApiRefusal `not_your_chapter`, `not_found` */
export async function loadAttendees(token: string, params: Of): Promise<Attendee[]> {
  const all: Attendee[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await ask(signUpRoutes.listAttendees, { token, params, query: { cursor } })
    all.push(...items)
    cursor = next
  } while (cursor)
  return all
}

/** The same as a table for a spreadsheet. */
export const loadAttendeeTable = (token: string, params: Of) =>
  ask(signUpRoutes.exportAttendees, { token, params })

/** The token of the link for whoever welcomes people. */
export const loadCheckInLink = (token: string, params: Of) =>
  ask(signUpRoutes.getCheckInLink, { token, params })
