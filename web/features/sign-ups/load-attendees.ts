import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Who comes to an action of the own chapter; the look is recorded. */
export const loadAttendees = (token: string, chapterId: string, actionId: string, cursor?: string) =>
  ask(signUpRoutes.listAttendees, { token, params: { chapterId, actionId }, query: { cursor } })
