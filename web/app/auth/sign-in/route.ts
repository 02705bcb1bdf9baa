import { NextResponse, type NextRequest } from 'next/server'
import { cookieAttributes } from '#web/lib/cookie-parts.ts'
import { beginSignIn } from '#web/lib/identity-provider.ts'
import { returnPath } from '#web/lib/return-path.ts'
import { attemptCookie, attemptSeconds, seal } from '#web/lib/session-cookie.ts'
import { setting } from '#web/lib/setting.ts'

/** Off to the identity provider; `return` is the page to come back to. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const returnTo = returnPath(request.nextUrl.searchParams.get('return'))
  try {
    const { address, attempt } = await beginSignIn(returnTo)
    const response = NextResponse.redirect(address, 303)
    response.cookies.set(attemptCookie, await seal(attemptCookie, attempt, attemptSeconds), {
      ...cookieAttributes,
      maxAge: attemptSeconds,
    })
    return response
  } catch (error) {
    console.error('Signing in could not begin', error)
    const again = new URLSearchParams({ problem: 'unreachable', return: returnTo })
    return NextResponse.redirect(`${setting('SITE_URL')}/sign-in?${again}`, 303)
  }
}
