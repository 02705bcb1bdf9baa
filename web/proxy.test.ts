import { unstable_doesMiddlewareMatch as matches } from 'next/experimental/testing/server'
import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import proxy, { config } from './proxy.ts'

const site = 'https://example.org'
const answerTo = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(site + path, { headers }))
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? ''

describe('the proxy', () => {
  it.each(['/_next/static/media/font.woff2', '/api/actions'])('leaves %s alone', (path) => {
    expect(matches({ config, url: site + path })).toBe(false)
  })

  it.each(['/', '/en', '/actions', '/favicon.ico', '/.env', '/actions/a.b', '/auth/callback', '/sign-out'])(
    'stands before %s',
    (path) => {
      expect(matches({ config, url: site + path })).toBe(true)
    },
  )

  it.each(['/', '/actions', '/.env', '/en/actions', '/auth/callback', '/sign-out'])(
    'gives visitors of %s strict rules and no cookie',
    async (path) => {
      const answer = await answerTo(path)
      expect(policyOf(answer)).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/)
      expect(policyOf(answer)).not.toContain('unsafe')
      expect(answer.headers.get('x-frame-options')).toBe('DENY')
      expect(answer.headers.get('set-cookie')).toBeNull()
    },
  )

  it.each(['/embed/chapters/dresden', '/en/embed/chapters/dresden'])(
    'lets other sites show %s',
    async (path) => {
      const answer = await answerTo(path)
      expect(policyOf(answer)).toContain('frame-ancestors *')
      expect(answer.headers.get('x-frame-options')).toBeNull()
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    },
  )

  it.each(['/', '/embed', '/embedded/x', '/actions/embed/x', '/de/embed/chapters/dresden'])(
    'lets nobody show %s',
    async (path) => {
      const answer = await answerTo(path)
      expect(policyOf(answer)).toContain(`frame-ancestors 'none'`)
      expect(answer.headers.get('x-frame-options')).toBe('DENY')
    },
  )

  it('never uses a nonce twice', async () => {
    const [one, other] = await Promise.all([answerTo('/'), answerTo('/')])
    expect(policyOf(one)).not.toBe(policyOf(other))
  })

  it.each([
    ['/', '/de'],
    ['/actions?postcode=01067', '/de/actions?postcode=01067'],
    ['/.env', '/de/.env'],
  ])('shows %s in German', async (path, shown) => {
    const answer = await answerTo(path, { 'accept-language': 'en', cookie: 'NEXT_LOCALE=en' })
    expect(answer.headers.get('x-middleware-rewrite')).toBe(site + shown)
  })

  it('lets nobody else say which address was asked for', async () => {
    const answer = await answerTo('/en/actions?type=rally', { 'x-path': 'https://elsewhere.example/' })
    expect(answer.headers.get('x-middleware-request-x-path')).toBe('/en/actions?type=rally')
  })

  it.each(['/auth/callback', '/sign-out'])('does not look for a language in %s', async (path) => {
    const answer = await answerTo(path)
    expect(answer.headers.get('x-middleware-rewrite')).toBeNull()
  })

  it.each([
    '/de',
    '/de/',
    '/DE/actions',
    '//elsewhere.example',
    '/de//elsewhere.example',
    '/en//elsewhere.example',
  ])('sends nobody from %s to another site', async (path) => {
    const leadsTo = (await answerTo(path)).headers.get('location')
    expect(new URL(leadsTo ?? '/', site).origin).toBe(site)
  })

  it('turns away a form that another site sends, without a word to its cookies', async () => {
    const headers = {
      host: 'example.org',
      origin: 'https://elsewhere.example',
      cookie: '__Host-session=forged',
    }
    const answer = await proxy(new NextRequest(`${site}/actions`, { method: 'POST', headers }))
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('deletes a session it did not seal', async () => {
    process.env['SESSION_SECRET'] = 'a secret for tests'
    const answer = await answerTo('/my', { cookie: '__Host-session=forged' })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-session=;.*Max-Age=0/)
  })
})
