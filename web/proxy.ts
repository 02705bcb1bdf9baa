import createMiddleware from 'next-intl/middleware'
import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy, headersFor, strictHeaders } from './lib/content-security-policy.ts'
import { keepSession, setCookies } from './lib/keep-session.ts'
import { refusedForm } from './lib/refused-form.ts'
import { routing } from './lib/routing.ts'

const toLocale = createMiddleware(routing)

/** Addresses that answer a browser, but are no page in a language. */
const isPage = (path: string) => path !== '/sign-out' && !path.startsWith('/auth/')

/** Before every page: the language from the address, the rules for the browser, and tokens that still last. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(
    nonce,
    process.env.NODE_ENV === 'development',
    request.nextUrl.pathname,
  )
  // Next reads the nonce from here and puts it on every script of the page.
  request.headers.set('content-security-policy', policy)
  request.headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)

  const refused = refusedForm(request)
  if (refused) return new NextResponse('Refused', { status: refused, headers: strictHeaders })

  const cookies = await keepSession(request, new Date())
  const response = isPage(request.nextUrl.pathname)
    ? toLocale(request)
    : NextResponse.next({ request: { headers: request.headers } })

  setCookies(response, cookies)
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(headersFor(request.nextUrl.pathname)))
    response.headers.set(name, value)
  return response
}

/** Every address but files and the API: one with a dot in it is a page that does not exist, too. */
export const config = { matcher: ['/((?!_next/|api/).*)'] }
