import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Me } from '#shared/people/person.ts'
import { loadMe } from '#web/features/people/load-me.ts'
import { localePath } from './locale-path.ts'
import { readToken } from './session.ts'

/**
 * For pages that are somebody's own: the person and their token. Whoever is not signed in is asked to, and comes
 * back to this page afterwards.
 */
export async function requireMe(): Promise<{ me: Me; token: string }> {
  const [me, token] = await Promise.all([loadMe(), readToken()])
  if (me && token) return { me, token }
  const path = (await headers()).get('x-path') ?? '/'
  return redirect(localePath(await getLocale(), `/sign-in?return=${encodeURIComponent(path)}`))
}
