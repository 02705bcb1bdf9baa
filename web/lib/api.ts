import { call } from '#shared/http/client.ts'
import type { Route, RouteOutput } from '#shared/http/route.ts'
import { setting } from './setting.ts'

type Given<R extends Route> = Parameters<typeof call<R>>[2]

/**
 * Asks the API as anybody may. For what needs a person, pass the `token` of `readToken()`.
 * @throws ApiRefusal when the API refuses; Error when it does not answer
 */
export const ask = <R extends Route>(route: R, given: Given<R>): Promise<RouteOutput<R>> =>
  call(setting('API_URL'), route, given)
