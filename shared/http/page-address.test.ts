import { describe, expect, it } from 'vitest'
import { linkAddress, pageAddress } from './page-address.ts'

const site = 'https://roterfaden.example'

describe('addresses of pages', () => {
  it.each([
    ['de', '/actions/act_000000000001', `${site}/actions/act_000000000001`],
    ['en', '/actions/act_000000000001', `${site}/en/actions/act_000000000001`],
    ['de', '', site],
    ['en', '', `${site}/en`],
  ] as const)('%s %s', (locale, path, address) => {
    expect(pageAddress(site, locale, path)).toBe(address)
  })

  it('of a link from a mail, whose token needs no escaping', () => {
    const token = 'Y29uZmlybSBhY3Q-_.c2lnbmF0dXJl'
    expect(new URL(linkAddress(site, 'en', token)).searchParams.get('token')).toBe(token)
    expect(linkAddress(site, 'de', token)).toBe(`${site}/sign-ups/link?token=${token}`)
  })
})
