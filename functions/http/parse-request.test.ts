import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { Refusal } from '#shared/http/refusal.ts'
import type { Route } from '#shared/http/route.ts'
import { eventFor, type Given } from '../call-handler.ts'
import { parseRequest } from './parse-request.ts'

const base: Route = {
  method: 'POST',
  path: '/notes/{noteId}',
  summary: 'Write a note',
  audience: 'anyone',
  params: z.object({ noteId: z.string().min(3) }),
  returns: z.null(),
}
const writing: Route = { ...base, body: z.object({ text: z.string().min(1) }).strict() }
const finding: Route = { ...base, query: z.object({ word: z.string().optional() }).strict() }

const parsed = (route: Route, given: Given) =>
  parseRequest(route, eventFor(route, { params: { noteId: 'not_1' }, ...given }) as never)

/** The wrong fields, or the code of another refusal. */
function wrong(route: Route, given: Given) {
  try {
    parsed(route, given)
    return 'accepted'
  } catch (error) {
    const { code, fields } = error as Refusal
    return code === 'invalid_request' ? fields.map((one) => `${one.field}: ${one.code}`) : code
  }
}

const raw = (body: string, isBase64Encoded = false) => ({ event: { body, isBase64Encoded } })
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('a request is refused for', () => {
  it.each<[string, Route, Given, string[]]>([
    ['an unknown query parameter', finding, { query: { all: '1' } }, ['all: unknown_field']],
    [
      'a query where there is none',
      writing,
      { query: { a: '1' }, body: { text: 'x' } },
      ['a: unknown_field'],
    ],
    ['a wrong parameter of the path', base, { params: { noteId: 'x' } }, ['noteId: too_short']],
    ['a missing parameter of the path', base, { params: {} }, ['noteId: required']],
    ['an unknown field', writing, { body: { text: 'x', role: 'x' } }, ['role: unknown_field']],
    ['a field of the prototype', writing, raw('{"text":"x","__proto__":{}}'), ['__proto__: unknown_field']],
    ['no body', writing, {}, [': required']],
    ['an empty body', writing, raw(''), [': required']],
    ['null for a body', writing, { body: null }, [': required']],
    ['a list for a body', writing, { body: [] }, [': wrong_type']],
    ['a number for a body', writing, { body: 7 }, [': wrong_type']],
    ['a body where there is none', finding, { body: { word: 'a' } }, [': unknown_field']],
    ['a form that was not sent as JSON', writing, raw('text=x'), [': not_json']],
    ['half a JSON', writing, raw('{"text":'), [': not_json']],
    ['base64 that holds no JSON', writing, raw(base64('text=x'), true), [': not_json']],
    ['base64 that nobody announced', writing, raw(base64('{"text":"x"}')), [': not_json']],
  ])('%s', (_, route, given, expected) => {
    expect(wrong(route, given)).toEqual(expected)
  })

  it('all its wrong parts at once', () => {
    const given = { params: { noteId: 'x' }, query: { a: '1' }, body: { text: '' } }
    expect(wrong(writing, given)).toEqual(['a: unknown_field', 'noteId: too_short', 'text: required'])
  })

  it.each([
    ['64 KB and a byte', 64 * 1024 + 1],
    ['10 MB', 10 * 1024 * 1024],
  ])('a body of %s, before it is read', (_, size) => {
    expect(wrong(writing, raw('{'.repeat(size)))).toBe('too_large')
  })
})

describe('a request is taken', () => {
  it('with each part parsed, and no others', () => {
    expect(parsed(writing, { body: { text: 'größer' } })).toEqual({
      params: { noteId: 'not_1' },
      body: { text: 'größer' },
    })
    expect(parsed(finding, { query: { word: 'Rathaus' } })).toEqual({
      params: { noteId: 'not_1' },
      query: { word: 'Rathaus' },
    })
  })

  it('when API Gateway hands the body over as base64', () => {
    expect(parsed(writing, raw(base64('{"text":"größer"}'), true))).toMatchObject({
      body: { text: 'größer' },
    })
  })

  it('with 64 KB', () => {
    const text = 'x'.repeat(64 * 1024 - '{"text":""}'.length)
    expect(parsed(writing, { body: { text } })).toMatchObject({ body: { text } })
  })
})
