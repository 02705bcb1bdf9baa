import type { NextRequest, NextResponse } from 'next/server'
import { cookieAttributes, cookieParts, joinedCookie, type Cookie } from './cookie-parts.ts'
import { renew } from './identity-provider.ts'
import { isNearlyOver } from './session.ts'
import { seal, Session, sessionCookie, sessionSeconds, unseal } from './session-cookie.ts'

type ReadCookie = (name: string) => string | undefined

/** The cookies that hold this session, or that delete the one there is. */
export async function sessionCookies(session: Session | undefined, read: ReadCookie): Promise<Cookie[]> {
  const sealed = session ? await seal(sessionCookie, session, sessionSeconds) : ''
  return cookieParts(sessionCookie, sealed, sessionSeconds, read)
}

export function setCookies(response: NextResponse, cookies: Cookie[]): void {
  for (const { name, value, maxAge } of cookies)
    response.cookies.set(name, value, { ...cookieAttributes, maxAge })
}

/**
 * Renews the tokens of somebody whose session goes on, before the page is made: pages cannot set cookies.
 * The request is changed, so that the page already sees the new ones.
 * @returns what the response has to set; nothing for anonymous visitors
 */
export async function keepSession(request: NextRequest, now: Date): Promise<Cookie[]> {
  const read = (name: string) => request.cookies.get(name)?.value
  const sealed = joinedCookie(sessionCookie, read)
  if (!sealed) return []
  const session = await unseal(sessionCookie, Session, sealed)
  if (session && !isNearlyOver(session, now)) return []

  const renewed = session && (await renewOrKeep(session))
  const cookies = await sessionCookies(renewed, read)
  for (const { name, value, maxAge } of cookies)
    if (maxAge === 0) request.cookies.delete(name)
    else request.cookies.set(name, value)
  return cookies
}

/** A provider that is out of order for a moment must not sign everybody out. */
const renewOrKeep = (session: Session) =>
  renew(session).catch((error: unknown) => {
    console.error('The session could not be renewed', error)
    return session
  })
