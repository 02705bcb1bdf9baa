import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from './demo-people.ts'
import { tokenCheck, TokenRefused } from './jwt-check.ts'
import { freePort } from './ports.ts'
import { startThread, type Thread } from './thread.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'roter-faden-identity-'))
const callback = 'http://localhost:3000/auth/callback'
const home = 'http://localhost:3000/'
const clients = [{ clientId: 'site', callbackUrls: [callback], logoutUrls: [home] }]
const somebody = demoPeople[4]!
let port: number
let issuer: string
let thread: Thread

const start = async () => {
  thread = startThread(
    './identity.ts',
    'startIdentity',
    { port, issuer, stateDir, clients },
    { log: () => {} },
  )
  await thread.ready
}
beforeAll(async () => {
  port = await freePort()
  issuer = `http://localhost:${port}`
  await start()
})
afterAll(async () => {
  await thread.stop()
  rmSync(stateDir, { recursive: true })
})

/** A browser without JavaScript: keeps cookies, and follows redirects only within the identity. */
function browser() {
  const jar = new Map<string, string>()
  return async (address: string, form?: Record<string, string>): Promise<Response> => {
    let response: Response
    let url = new URL(address, issuer).href
    let body = form && new URLSearchParams(form)
    for (;;) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        body,
        headers: { cookie },
        redirect: 'manual',
      })
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        jar.set(name, value)
      }
      const next = response.headers.get('location')
      if (!next || !new URL(next, url).href.startsWith(issuer)) return response
      url = new URL(next, url).href
      body = undefined
    }
  }
}

const verifier = randomBytes(32).toString('base64url')
const authorize = (changes: Record<string, string> = {}) =>
  '/oauth2/authorize?' +
  new URLSearchParams({
    client_id: 'site',
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid email profile',
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  }).toString()

type Tokens = { access_token: string; id_token: string; refresh_token: string }
const token = async (parameters: Record<string, string>) => {
  const body = new URLSearchParams({ client_id: 'site', ...parameters })
  return fetch(`${issuer}/oauth2/token`, { method: 'POST', body })
}
const exchange = (code: string, code_verifier = verifier) =>
  token({ grant_type: 'authorization_code', code, code_verifier, redirect_uri: callback })

/** Signs somebody in by pressing their button, and answers with the address the site is called back at. */
async function signIn(open = browser()): Promise<URL> {
  const page = await open(authorize())
  const html = await page.text()
  expect(html).toContain('Anmelden als')
  const response = await open(new URL(page.url).pathname, { person: somebody.personId })
  return new URL(response.headers.get('location')!)
}
const codeOf = (url: URL) => url.searchParams.get('code')!
const tokensOf = async (response: Response) => (await response.json()) as Tokens

describe('refusals', () => {
  it('of a callback address that the client has not registered', async () => {
    const response = await browser()(authorize({ redirect_uri: 'http://localhost:3000/elsewhere' }))
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
  })
  it('of a request without PKCE', async () => {
    const response = await browser()(authorize({ code_challenge: '', code_challenge_method: '' }))
    expect(response.headers.get('location')).toContain('error=invalid_request')
  })
  it('of somebody who is not on the page', async () => {
    const open = browser()
    const page = await open(authorize())
    const response = await open(new URL(page.url).pathname, { person: 'stranger' })
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain('Anmelden als')
  })
  it('of a sign-in that nobody began', async () => {
    const response = await browser()('/login/made-up')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('gilt nicht mehr')
  })
  it('of a code without its verifier, and of a code used twice', async () => {
    const code = codeOf(await signIn())
    expect((await exchange(code, 'x'.repeat(43))).status).toBe(400)
    const other = codeOf(await signIn())
    expect((await exchange(other)).status).toBe(200)
    expect((await exchange(other)).status).toBe(400)
  })
  it('of a way out to somewhere else', async () => {
    const response = await browser()('/logout?client_id=site&logout_uri=https://example.org/')
    expect(response.status).toBe(400)
  })
})

describe('tokens look like Cognito’s', () => {
  it('the access token has client_id and token_use, and no audience', async () => {
    const url = await signIn()
    expect(url.searchParams.get('state')).toBe('state-1')
    const { access_token, id_token } = await tokensOf(await exchange(codeOf(url)))
    const access = decodeJwt(access_token)
    expect(access).toMatchObject({
      sub: somebody.personId,
      iss: issuer,
      client_id: 'site',
      token_use: 'access',
      scope: 'openid email profile',
    })
    expect(access).not.toHaveProperty('aud')
    expect(decodeJwt(id_token)).toMatchObject({
      sub: somebody.personId,
      aud: 'site',
      token_use: 'id',
      email: somebody.email,
      name: somebody.name,
    })
  })
  it('the authorizer takes the access token, and neither a changed one nor one for another client', async () => {
    const { access_token } = await tokensOf(await exchange(codeOf(await signIn())))
    const check = tokenCheck()
    const settings = { issuer, audience: ['site'], scopes: [] }
    const { claims } = await check(`Bearer ${access_token}`, settings)
    expect(claims).toMatchObject({ sub: somebody.personId, token_use: 'access' })
    expect(claims['exp']).toMatch(/^\d+$/)

    const [head, body, signature] = access_token.split('.')
    const forged = Buffer.from(JSON.stringify({ ...decodeJwt(access_token), sub: 'x' })).toString('base64url')
    await expect(check(`Bearer ${head}.${forged}.${signature}`, settings)).rejects.toThrow(TokenRefused)
    await expect(check(`Bearer ${head}.${body}.`, settings)).rejects.toThrow(TokenRefused)
    await expect(check(undefined, settings)).rejects.toThrow(TokenRefused)
    await expect(check(access_token, { ...settings, audience: ['other'] })).rejects.toThrow(TokenRefused)
  })
})

describe('a session', () => {
  it('signs in again without a question, until signed out', async () => {
    const open = browser()
    await signIn(open)
    expect((await open(authorize())).headers.get('location')).toContain('code=')
    const left = await open(`/logout?client_id=site&logout_uri=${home}`)
    expect(left.headers.get('location')).toBe(home)
    expect(await (await open(authorize())).text()).toContain('Anmelden als')
  })
  it('and its tokens survive a restart', async () => {
    const open = browser()
    const { access_token, refresh_token } = await tokensOf(await exchange(codeOf(await signIn(open))))
    await thread.stop()
    await start()
    const settings = { issuer, audience: ['site'], scopes: [] }
    await expect(tokenCheck()(access_token, settings)).resolves.toBeDefined()
    expect((await token({ grant_type: 'refresh_token', refresh_token })).status).toBe(200)
    expect((await open(authorize())).headers.get('location')).toContain('code=')
  })
})
