import { NextResponse, type NextRequest } from 'next/server'
import { signOutAddress } from '#web/lib/identity-provider.ts'
import { sessionCookies, setCookies } from '#web/lib/keep-session.ts'
import { setting } from '#web/lib/setting.ts'

/** Ends the session here and at the identity provider. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  // A form on another site must not sign anybody out; browsers always name the origin of a form.
  if (request.headers.get('origin') !== new URL(setting('SITE_URL')).origin)
    return new NextResponse(null, { status: 403 })
  const onwards = await signOutAddress().catch(() => new URL(setting('SITE_URL')))
  // Not a redirect: the policy lets forms lead to our own pages only, and the way out lies with the provider.
  const response = new NextResponse(null, { headers: { refresh: `0; url=${onwards}` } })
  setCookies(response, await sessionCookies(undefined, (name) => request.cookies.get(name)?.value))
  return response
}
