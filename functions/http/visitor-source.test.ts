import { describe, expect, it } from 'vitest'
import { networkOf, sealedVisitor, visitorHeader } from '#shared/http/visitor.ts'
import { visitorSource } from './visitor-source.ts'

const secret = 'a secret of site and API'
const day = new Date('2026-11-23T10:00:00Z')

const sourceOf = (sourceIp: string, visitor?: string, now = day) =>
  visitorSource(
    secret,
    () => now,
  )({
    headers: visitor === undefined ? {} : { [visitorHeader]: visitor },
    requestContext: { http: { sourceIp } },
  } as never)

const [site, visitor, another] = ['192.0.2.1', '198.51.100.7', '203.0.113.9']

describe('a visitor the site did not seal is not believed', () => {
  it.each([
    ['an address alone', async () => visitor],
    ['another secret', () => sealedVisitor(visitor, 'a secret of somebody else')],
    [
      'the seal of another address',
      async () => `${visitor} ${(await sealedVisitor(another, secret)).split(' ')[1]}`,
    ],
    ['nothing', async () => ''],
    ['rubbish', async () => 'x'.repeat(300)],
  ])('with %s', async (_, header) => {
    expect(sourceOf(site, await header())).toBe(sourceOf(site))
  })
})

describe('an address that the front gives', () => {
  const through = (front: string | undefined) =>
    visitorSource(
      secret,
      () => day,
    )({
      headers: { 'x-visitor-address': visitor, ...(front !== undefined && { 'x-front': front }) },
      requestContext: { http: { sourceIp: site } },
    } as never)

  it.each([undefined, '', 'a guess'])('is not believed with the seal %s', (front) => {
    expect(through(front)).toBe(sourceOf(site))
  })

  it('is believed with that of the front', () => {
    expect(through(secret)).toBe(sourceOf(visitor))
  })
})

describe('a source', () => {
  it('is that of the visitor, whichever way the request comes', async () => {
    expect(sourceOf(site, await sealedVisitor(visitor, secret))).toBe(sourceOf(visitor))
    expect(sourceOf(site, await sealedVisitor(visitor, secret))).not.toBe(sourceOf(site))
  })

  it('is six characters that say nothing, and others the next day', () => {
    expect(sourceOf(visitor)).toMatch(/^[\w-]{6}$/)
    expect(sourceOf(visitor, undefined, new Date('2026-11-24T00:00:00Z'))).not.toBe(sourceOf(visitor))
  })
})

it.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('of %s the network is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
