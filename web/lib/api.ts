import { headers } from 'next/headers'
import { call } from '#shared/http/client.ts'
import type { Route, RouteOutput } from '#shared/http/route.ts'
import { frontHeader, sealedVisitor, visitorAddressHeader } from '#shared/http/visitor.ts'
import { setting } from './setting.ts'

type Given<R extends Route> = Parameters<typeof call<R>>[2]

/**
 * What anybody may change is asked in the name of the visitor, so that nobody takes more than their share; pages that
 * are only read are the same for everybody.
 */
async function visitorOf({ method, audience }: Route): Promise<{ visitor?: string }> {
  if (method !== 'POST' || audience !== 'anyone') return {}
  const [given, secret] = [await headers(), setting('VISITOR_SECRET')]
  const address = given.get(frontHeader) === secret && given.get(visitorAddressHeader)
  return address ? { visitor: await sealedVisitor(address, secret) } : {}
}

/**
 * Asks the API as anybody may. For what needs a person, pass the `token` of `readToken()`.
 * @throws ApiRefusal when the API refuses; Error when it does not answer
 */
export const ask = async <R extends Route>(route: R, given: Given<R>): Promise<RouteOutput<R>> =>
  call(setting('API_URL'), route, { ...given, ...(await visitorOf(route)) })
