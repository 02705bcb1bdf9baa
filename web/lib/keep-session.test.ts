import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { joinedCookie, type Cookie } from './cookie-parts.ts'
import { keepSession } from './keep-session.ts'
import { seal, Session, sessionCookie, sessionSeconds, unseal } from './session-cookie.ts'

/** A provider that answers as the test says, and remembers what it was asked. */
let provider: Server
let answer: { status: number; body: unknown }
let asked: URLSearchParams[] = []

beforeAll(async () => {
  provider = createServer((request, response) => {
    const issuer = process.env['OIDC_ISSUER']
    const say = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    let sent = ''
    request.on('data', (part) => (sent += part))
    request.on('end', () => {
      if (request.url === '/token') asked.push(new URLSearchParams(sent))
      if (request.url === '/token') say(answer.status, answer.body)
      else say(200, { issuer, token_endpoint: `${issuer}/token` })
    })
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => provider.once('listening', ready))
  const { port } = provider.address() as AddressInfo
  vi.stubEnv('OIDC_ISSUER', `http://127.0.0.1:${port}`)
  vi.stubEnv('OIDC_CLIENT_ID', 'site')
  vi.stubEnv('SESSION_SECRET', 'a secret for tests')
})
afterAll(() => {
  provider.close()
  vi.unstubAllEnvs()
})
beforeEach(() => {
  asked = []
  answer = { status: 200, body: { access_token: 'new', token_type: 'bearer', expires_in: 900 } }
})

const now = new Date()
const inSeconds = (seconds: number) => Math.floor(now.getTime() / 1_000) + seconds

async function requestOf(session: Session | string): Promise<NextRequest> {
  const sealed = typeof session === 'string' ? session : await seal(sessionCookie, session, sessionSeconds)
  return new NextRequest('https://example.org/my', { headers: { cookie: `${sessionCookie}=${sealed}` } })
}
const old = (seconds: number) => ({
  accessToken: 'old',
  refreshToken: 'lasting',
  expiresAt: inSeconds(seconds),
})
const seenByPage = (request: NextRequest) =>
  unseal(
    sessionCookie,
    Session,
    joinedCookie(sessionCookie, (name) => request.cookies.get(name)?.value),
  )
const inBrowser = (cookies: Cookie[]) =>
  unseal(
    sessionCookie,
    Session,
    joinedCookie(sessionCookie, (name) => cookies.find((one) => one.name === name)?.value),
  )

describe('a session', () => {
  it('is none of a visitor without a cookie', async () => {
    expect(await keepSession(new NextRequest('https://example.org/'), now)).toEqual([])
    expect(asked).toEqual([])
  })

  it('is deleted when we did not seal it, and nobody is asked about it', async () => {
    const request = await requestOf('forged')
    expect(await keepSession(request, now)).toEqual([{ name: sessionCookie, value: '', maxAge: 0 }])
    expect(request.cookies.has(sessionCookie)).toBe(false)
    expect(asked).toEqual([])
  })

  it('is left alone while its token lasts', async () => {
    const request = await requestOf(old(61))
    expect(await keepSession(request, now)).toEqual([])
    expect(asked).toEqual([])
  })

  it('is renewed a minute before its token ends, for the page as for the browser', async () => {
    const request = await requestOf(old(60))
    const cookies = await keepSession(request, now)
    expect(asked.map((sent) => [sent.get('grant_type'), sent.get('refresh_token')])).toEqual([
      ['refresh_token', 'lasting'],
    ])
    const renewed = { accessToken: 'new', refreshToken: 'lasting' }
    expect(await seenByPage(request)).toMatchObject(renewed)
    expect(await inBrowser(cookies)).toMatchObject(renewed)
  })

  it('takes the refresh token that replaces the old one', async () => {
    answer.body = { access_token: 'new', refresh_token: 'next', token_type: 'bearer', expires_in: 900 }
    const request = await requestOf(old(0))
    await keepSession(request, now)
    expect(await seenByPage(request)).toMatchObject({ refreshToken: 'next' })
  })

  it('ends when the provider honours it no more', async () => {
    answer = { status: 400, body: { error: 'invalid_grant' } }
    const request = await requestOf(old(-10))
    expect(await keepSession(request, now)).toEqual([{ name: sessionCookie, value: '', maxAge: 0 }])
    expect(await seenByPage(request)).toBeUndefined()
  })

  it('outlives a provider that is out of order', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    answer = { status: 500, body: {} }
    const request = await requestOf(old(30))
    expect(await inBrowser(await keepSession(request, now))).toMatchObject({ accessToken: 'old' })
    expect(silent).toHaveBeenCalledOnce()
    silent.mockRestore()
  })
})
