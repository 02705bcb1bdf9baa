import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/http/refusal.ts'
import { Link, links, type LinkPurpose } from './link.ts'

const now = new Date('2026-11-23T10:00:00Z')
const until = now.getTime() / 1000 + 3600
const ours = links('the secret of these tests')

const link = Link.parse({
  purpose: 'confirm',
  actionId: 'act_000000000001',
  contactKey: 'rB0kHk1u8Qx2V-_w3fGZlQ',
  until,
})
const token = ours.seal(link)

const all = ['confirm', 'manage', 'ticket', 'check_in', 'idea', 'feed'] as const

/** How a token is answered: its link, or the code of the refusal. */
const opened = (text: string, at = now, purposes: readonly LinkPurpose[] = all) => {
  try {
    return ours.open(text, at, purposes)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** `RF_THOROUGH=1` takes every link of a thousand, as the promise says; otherwise a few of them. */
const sample = process.env['RF_THOROUGH'] ? 1000 : 5

describe('a link is not ours', () => {
  it('with any bit of it changed', () => {
    const accepted: string[] = []
    let tried = 0
    for (let n = 0; n < sample; n += 1) {
      const bytes = Buffer.from(ours.seal({ ...link, until: until + n }))
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const flipped = Buffer.from(bytes)
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        tried += 1
        if (opened(flipped.toString('latin1')) !== 'link_invalid') accepted.push(flipped.toString('latin1'))
      }
    }
    expect(tried).toBeGreaterThan(sample * 900)
    expect(accepted).toEqual([])
  }, 60_000)

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['the content alone', token.split('.')[0]!],
    ['the signature alone', `.${token.split('.')[1]}`],
    ['something behind it', `${token}.x`],
    ['a dot behind it', `${token}.`],
    ['padding', `${token}=`],
    ['white space', ` ${token}`],
    ['half a signature', token.slice(0, -20)],
    ['another secret', links('another secret').seal(link)],
  ])('with %s', (_, text) => {
    expect(opened(text)).toBe('link_invalid')
  })

  it.each([
    ['another purpose', { purpose: 'manage' }],
    ['another action', { actionId: 'act_000000000002' }],
    ['another person', { contactKey: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['a later end', { until: until + 86_400 }],
  ])('with the signature of a link for %s', (_, change) => {
    const other = ours.seal({ ...link, ...change } as Link)
    expect(opened(other)).toEqual({ ...link, ...change })
    expect(opened(`${other.split('.')[0]}.${token.split('.')[1]}`)).toBe('link_invalid')
  })
})

const others: Link[] = [
  { ...link, purpose: 'manage' } as Link,
  { ...link, purpose: 'ticket' } as Link,
  Link.parse({ purpose: 'check_in', actionId: 'act_000000000001', until }),
  Link.parse({ purpose: 'idea', ideaId: 'ide_000000000001', until }),
  Link.parse({ purpose: 'feed', personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e08', until }),
]

describe('a link for one purpose', () => {
  it.each([link, ...others].map((one) => [one.purpose, one] as const))('to %s opens no other', (_, one) => {
    const rest = all.filter((purpose) => purpose !== one.purpose)
    expect(opened(ours.seal(one), now, rest)).toBe('link_invalid')
    expect(opened(ours.seal(one), now, [one.purpose])).toEqual(one)
  })
})

describe('a link ends', () => {
  it.each([
    [-1, 'link_expired'],
    [0, link],
    [1, link],
  ])('%i seconds before its end', (seconds, expected) => {
    expect(opened(token, new Date((until - seconds) * 1000))).toEqual(expected)
  })

  it('but a forged one is forged however late it is', () => {
    expect(opened(`${token}x`, new Date((until + 1) * 1000))).toBe('link_invalid')
  })
})

it('a link says what was sealed, in a form that addresses carry unchanged', () => {
  expect(opened(token)).toEqual(link)
  expect(token).toMatch(/^[\w.-]+$/)
  expect(token.length).toBeLessThan(200)
})
