import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What somebody signed up for from today on, the next first. */
export const loadMySignUps = (token: string, cursor?: string) =>
  ask(signUpRoutes.listMySignUps, { token, query: { cursor } })
