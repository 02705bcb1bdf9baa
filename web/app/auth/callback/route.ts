import { NextResponse, type NextRequest } from 'next/server'
import { cookieAttributes } from '#web/lib/cookie-parts.ts'
import { finishSignIn } from '#web/lib/identity-provider.ts'
import { sessionCookies, setCookies } from '#web/lib/keep-session.ts'
import { attemptCookie, SignInAttempt, unseal } from '#web/lib/session-cookie.ts'
import { setting } from '#web/lib/setting.ts'

/** Back from the identity provider: its code becomes tokens, the tokens a cookie. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const read = (name: string) => request.cookies.get(name)?.value
  const attempt = await unseal(attemptCookie, SignInAttempt, read(attemptCookie))
  try {
    if (!attempt) throw new Error('There is no attempt to sign in, or it is too old')
    const session = await finishSignIn(request.nextUrl.searchParams, attempt)
    const response = NextResponse.redirect(`${setting('SITE_URL')}${attempt.returnTo}`, 303)
    setCookies(response, await sessionCookies(session, read))
    response.cookies.set(attemptCookie, '', { ...cookieAttributes, maxAge: 0 })
    return response
  } catch (error) {
    console.error('Signing in failed', error)
    const again = new URLSearchParams({ problem: 'failed', return: attempt?.returnTo ?? '/' })
    return NextResponse.redirect(`${setting('SITE_URL')}/sign-in?${again}`, 303)
  }
}
