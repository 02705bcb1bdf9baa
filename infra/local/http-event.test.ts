import { describe, expect, it } from 'vitest'
import type { Incoming } from './answer.ts'
import { fromResult, toEvent } from './http-event.ts'

const request = (changes: Partial<Incoming> = {}): Incoming => ({
  method: 'POST',
  url: '/api/actions',
  headers: { host: 'localhost' },
  body: Buffer.alloc(0),
  sourceAddress: '127.0.0.1',
  ...changes,
})
const route = { key: 'POST /api/actions', parameters: {} }
const eventOf = (changes: Partial<Incoming>) => toEvent(request(changes), route, undefined, new Date(0))
const withBody = (type: string, body: string | Buffer) =>
  eventOf({ headers: { 'content-type': type }, body: Buffer.from(body) })

describe('the event of a request', () => {
  it('keeps JSON and text as text', () => {
    expect(withBody('application/json; charset=utf-8', '{"ü":1}')).toMatchObject({
      body: '{"ü":1}',
      isBase64Encoded: false,
    })
    expect(withBody('application/problem+json', '{}').isBase64Encoded).toBe(false)
    expect(withBody('text/calendar', 'x').isBase64Encoded).toBe(false)
  })
  it('turns everything else into base64, forms too', () => {
    expect(withBody('application/x-www-form-urlencoded', 'a=1')).toMatchObject({
      body: 'YT0x',
      isBase64Encoded: true,
    })
    const bytes = Buffer.from([0, 255, 128])
    const event = withBody('image/png', bytes)
    expect(Buffer.from(event.body!, 'base64')).toEqual(bytes)
  })
  it('has no body when there was none', () => {
    expect(eventOf({})).not.toHaveProperty('body')
    expect(eventOf({}).isBase64Encoded).toBe(false)
  })
  it('puts cookies apart from the headers', () => {
    const event = eventOf({ headers: { cookie: 'a=1; b=2', accept: 'x' } })
    expect(event.cookies).toEqual(['a=1', 'b=2'])
    expect(event.headers).toEqual({ accept: 'x' })
  })
  it('joins repeated query parameters and decodes them, but leaves the raw query as it came', () => {
    const event = eventOf({ url: '/x?type=a&type=b&place=M%C3%BCnchen&q=1+1?' })
    expect(event.queryStringParameters).toEqual({ type: 'a,b', place: 'München', q: '1 1?' })
    expect(event.rawQueryString).toBe('type=a&type=b&place=M%C3%BCnchen&q=1+1?')
  })
  it('has no query parameters and no path parameters where there are none', () => {
    expect(eventOf({})).not.toHaveProperty('queryStringParameters')
    expect(eventOf({})).not.toHaveProperty('pathParameters')
  })
  it('carries who asks only when a token was checked', () => {
    const jwt = { claims: { sub: '1' }, scopes: [] }
    expect(toEvent(request(), route, jwt, new Date(0)).requestContext.authorizer).toEqual({ jwt })
    expect(eventOf({}).requestContext).not.toHaveProperty('authorizer')
  })
})

describe('the answer from a result', () => {
  it('lowers header names, keeps cookies, and decodes base64', () => {
    const answer = fromResult({
      statusCode: 201,
      headers: { 'Content-Type': 'image/png', ETag: 1 },
      cookies: ['a=1', 'b=2'],
      body: 'AP8=',
      isBase64Encoded: true,
    })
    expect(answer).toEqual({
      status: 201,
      headers: { 'content-type': 'image/png', etag: '1' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from([0, 255]),
    })
  })
  it('takes a result without a status code for the body', () => {
    expect(fromResult({ ok: true })).toMatchObject({ status: 200, body: '{"ok":true}' })
    expect(fromResult('hi')).toMatchObject({ status: 200, body: 'hi' })
  })
})
