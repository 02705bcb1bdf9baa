import { cookies } from 'next/headers'
import { cache } from 'react'
import { joinedCookie } from './cookie-parts.ts'
import { Session, sessionCookie, unseal } from './session-cookie.ts'

/** Tokens are taken anew a minute before they end, so that none ends on its way to the API. */
export const isNearlyOver = ({ expiresAt }: Session, now: Date) => expiresAt - 60 <= now.getTime() / 1_000

/**
 * The access token of the person who asks, for calls to the API; undefined for everybody who is not signed in.
 * The proxy has renewed it before the page is made.
 */
export const readToken = cache(async (): Promise<string | undefined> => {
  const jar = await cookies()
  const session = await unseal(
    sessionCookie,
    Session,
    joinedCookie(sessionCookie, (name) => jar.get(name)?.value),
  )
  return session && session.expiresAt > Date.now() / 1_000 ? session.accessToken : undefined
})
