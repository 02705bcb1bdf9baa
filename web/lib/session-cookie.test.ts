import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cookieParts, joinedCookie } from './cookie-parts.ts'
import { attemptCookie, seal, Session, sessionCookie, SignInAttempt, unseal } from './session-cookie.ts'

const session: Session = { accessToken: 'a'.repeat(1_200), refreshToken: 'r'.repeat(1_800), expiresAt: 2e9 }
const sealed = () => seal(sessionCookie, session, 60)
const open = (value: string | undefined) => unseal(sessionCookie, Session, value)

beforeEach(() => vi.stubEnv('SESSION_SECRET', 'a secret of the tests'))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

describe('a sealed session is refused', () => {
  it('with any part of it changed', async () => {
    const value = await sealed()
    for (const at of [0, 10, 60, 500, value.length - 30, value.length - 2]) {
      const other = value[at] === 'A' ? 'B' : 'A'
      expect(await open(value.slice(0, at) + other + value.slice(at + 1))).toBeUndefined()
    }
  })

  it('under another secret', async () => {
    const value = await sealed()
    vi.stubEnv('SESSION_SECRET', 'another secret')
    expect(await open(value)).toBeUndefined()
  })

  it('when it was sealed for another cookie', async () => {
    const attempt = await seal(attemptCookie, { state: 's', verifier: 'v', returnTo: '/' }, 60)
    expect(await unseal(attemptCookie, SignInAttempt, attempt)).toMatchObject({ verifier: 'v' })
    expect(await unseal(sessionCookie, SignInAttempt, attempt)).toBeUndefined()
  })

  it('when it is too old', async () => {
    const value = await sealed()
    vi.useFakeTimers({ now: Date.now() + 61_000 })
    expect(await open(value)).toBeUndefined()
  })

  it.each([undefined, '', 'x', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0.e30.'])('when it is %j', async (value) => {
    expect(await open(value)).toBeUndefined()
  })
})

describe('a sealed session', () => {
  it('comes back as it was, and shows nothing of itself', async () => {
    const value = await sealed()
    expect(value).not.toContain('aaaa')
    expect(await open(value)).toEqual(session)
  })

  it('is another text each time', async () => {
    expect(await sealed()).not.toBe(await sealed())
  })
})

describe('a long value', () => {
  const jar = new Map<string, string>()
  const read = (name: string) => jar.get(name)
  const keep = (value: string) => {
    for (const { name, value: part, maxAge } of cookieParts('c', value, 60, read))
      if (maxAge === 0) jar.delete(name)
      else jar.set(name, part)
  }
  beforeEach(() => jar.clear())

  it('fits into cookies of 4,096 bytes and comes back whole', () => {
    const value = 'x'.repeat(3_600) + 'y'.repeat(3_600) + 'z'
    keep(value)
    expect([...jar.values()].every((part) => part.length < 3_800)).toBe(true)
    expect([...jar.keys()]).toEqual(['c', 'c-1', 'c-2'])
    expect(joinedCookie('c', read)).toBe(value)
  })

  it('leaves nothing behind when a shorter one follows', () => {
    keep('x'.repeat(8_000))
    keep('short')
    expect([...jar]).toEqual([['c', 'short']])
  })

  it('is undefined when there is none, and refused when it is out of all proportion', () => {
    expect(joinedCookie('c', read)).toBeUndefined()
    expect(() => keep('x'.repeat(20_000))).toThrow('c would need 6 parts')
  })
})
