import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { Refusal } from '#shared/http/refusal.ts'
import { defineRoutes } from '#shared/http/route.ts'
import { callHandler, type Given } from '../call-handler.ts'
import { actorOf, cast } from '../cast.ts'
import { apiHandler } from './api-handler.ts'
import { log } from './log.ts'
import { operation } from './operation.ts'

const { writeNote } = defineRoutes({
  writeNote: {
    method: 'PUT',
    path: '/notes/{noteId}',
    summary: 'Write a note',
    audience: 'signed-in',
    params: z.object({ noteId: z.string() }),
    query: z.object({ word: z.string().optional() }).strict(),
    body: z.object({ text: z.string().max(100) }).strict(),
    returns: z.object({ text: z.string() }),
  },
})

const write = vi.fn<() => Promise<unknown>>()
const handler = apiHandler(
  [operation(writeNote)(async () => (await write()) as { text: string })],
  {},
  async () => actorOf('katrin'),
)
const call = callHandler(handler)

const canary = 'canary.nguyen@example.org'
const params = { noteId: canary }
const body = { text: canary }

const lines: string[] = []
const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

beforeEach(() => {
  lines.length = 0
  write.mockReset().mockResolvedValue({ text: 'Rathaus' })
  log.setLogLevel('INFO')
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  log.setLogLevel('SILENT')
})

describe('the log holds nothing of', () => {
  /** All that one request leaves in the log. */
  const traceOf = async (given: Given = {}) => {
    await call(writeNote, { params, body, ...given })
    return lines.join('') || 'nothing was logged'
  }
  const clean = (trace: string) => trace.includes('request-1') && !trace.includes(canary)

  it.each([
    ['a good request', {}],
    ['a wrong parameter', { query: { word: canary, [canary]: canary } }],
    ['a wrong body', { body: { text: canary, [canary]: canary } }],
    ['a body that is too long', { body: { text: canary.repeat(10) } }],
    ['a body that is no JSON', { event: { body: canary } }],
    ['a strange address', { event: { rawPath: canary, rawQueryString: canary, cookies: [canary] } }],
    ['headers', { event: { headers: { authorization: canary, 'user-agent': canary, referer: canary } } }],
    [
      'who asked',
      {
        as: cast.katrin.person,
        event: {
          requestContext: { requestId: 'request-1', authorizer: { jwt: { claims: { email: canary } } } },
        },
      },
    ],
  ])('%s', async (_, given) => {
    expect(await traceOf(given)).toSatisfy(clean)
  })

  it.each([
    ['an answer', { text: canary }],
    ['an answer that does not fit', { text: 7, [canary]: canary }],
  ])('%s', async (_, answer) => {
    write.mockResolvedValue(answer)
    expect(await traceOf()).toSatisfy(clean)
  })

  it.each([
    [
      'the items a cancelled transaction met',
      Object.assign(new Error('cancelled'), { CancellationReasons: [{ Item: { email: canary } }] }),
    ],
    ['the cause of an error', new Error('outer', { cause: new Error(canary) })],
    ['what is thrown without being an error', canary],
    ['an object that is thrown', { message: canary, stack: '' }],
  ])('%s', async (_, thrown) => {
    write.mockRejectedValue(thrown)
    expect(await traceOf()).toSatisfy(clean)
  })
})

describe('the log has', () => {
  it('one line a request: route, status and request id', async () => {
    await call(writeNote, { params, body })
    expect(logged()).toEqual([
      expect.objectContaining({
        message: 'request',
        route: 'PUT /api/notes/{noteId}',
        status: 200,
        requestId: 'request-1',
      }),
    ])
  })

  it('the status of a refusal', async () => {
    write.mockRejectedValue(new Refusal('not_found'))
    await call(writeNote, { params, body })
    expect(logged()).toEqual([expect.objectContaining({ message: 'request', status: 404 })])
  })

  it('where and why a fault came about', async () => {
    write.mockRejectedValue(new TypeError('no such thing'))
    await call(writeNote, { params, body })
    const error = {
      name: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('log.test.ts'),
    }
    expect(logged()).toEqual([
      expect.objectContaining({
        message: 'fault',
        level: 'ERROR',
        requestId: 'request-1',
        error: expect.objectContaining(error),
      }),
      expect.objectContaining({ message: 'request', status: 500 }),
    ])
  })
})
