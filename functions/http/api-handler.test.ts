import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { Refusal } from '#shared/http/refusal.ts'
import { defineRoutes } from '#shared/http/route.ts'
import { callHandler, eventFor } from '../call-handler.ts'
import { actorOf, cast, now, type Who } from '../cast.ts'
import { identifyActor } from '../identity/identify-actor.ts'
import { apiHandler } from './api-handler.ts'
import { operation } from './operation.ts'

const Note = z.object({ noteId: z.string().min(3), text: z.string() })

const routes = defineRoutes({
  readNote: {
    method: 'GET',
    path: '/notes/{noteId}',
    summary: 'Read a note',
    audience: 'anyone',
    params: z.object({ noteId: z.string().min(3) }),
    returns: Note,
  },
  findNotes: {
    method: 'GET',
    path: '/notes',
    summary: 'Find notes',
    audience: 'signed-in',
    query: z.object({ word: z.string().optional() }).strict(),
    returns: z.object({ items: z.array(Note) }),
  },
  writeNote: {
    method: 'POST',
    path: '/notes',
    summary: 'Write a note',
    audience: 'coordinator',
    body: z.object({ text: z.string().min(1).max(100) }).strict(),
    returns: Note,
    status: 201,
    refuses: ['try_again'],
  },
})

/** What the operations answer or throw; set by each test. */
const write = vi.fn<(given: unknown) => Promise<unknown>>()
const ran = vi.fn<() => void>()

const handler = apiHandler(
  [
    operation(routes.readNote)(async ({ params }) => {
      ran()
      return (await write(params)) as z.infer<typeof Note>
    }),
    operation(routes.findNotes)(async ({ query }) => {
      ran()
      return { items: [(await write(query)) as z.infer<typeof Note>] }
    }),
    operation(routes.writeNote)(async ({ body, actor }) => {
      ran()
      return (await write({ body, actor })) as z.infer<typeof Note>
    }),
  ],
  {},
  identifyActor(
    {
      grantsOf: async (personId) =>
        Object.values(cast).find(({ person }) => person.personId === personId)?.grants ?? [],
    },
    now,
  ),
)
const call = callHandler(handler)
const as = (who: Who) => cast[who].person
const note = { noteId: 'not_1', text: 'Rathaus' }

beforeEach(() => {
  write.mockReset().mockResolvedValue(note)
  ran.mockReset()
})

describe('before the operation runs, the handler refuses', () => {
  afterEach(() => {
    // oxlint-disable-next-line vitest/no-standalone-expect -- it holds for every one of them
    expect(ran).not.toHaveBeenCalled()
  })

  it('a route it does not know', async () => {
    const event = { routeKey: 'DELETE /api/notes' }
    expect(await call(routes.findNotes, { as: as('thuy'), event })).toMatchObject({
      status: 404,
      code: 'not_found',
    })
  })

  it.each([
    ['no token', {}],
    ['an ID token', { authorizer: { jwt: { claims: { sub: as('katrin').personId, token_use: 'id' } } } }],
    ['a token without a use', { authorizer: { jwt: { claims: { sub: as('katrin').personId } } } }],
    ['a token for nobody', { authorizer: { jwt: { claims: { sub: 'katrin', token_use: 'access' } } } }],
    ['claims of an unknown kind of authorizer', { authorizer: { lambda: { sub: as('katrin').personId } } }],
  ])('%s', async (_, requestContext) => {
    const event = { requestContext: { requestId: 'request-1', ...requestContext } }
    expect(await call(routes.findNotes, { event })).toMatchObject({ status: 401, code: 'not_signed_in' })
  })

  it.each(['thuy', 'paul', 'renate', 'kai', 'stranger'] as const)(
    '%s, for whom the route is not',
    async (who) => {
      expect(await call(routes.writeNote, { as: as(who), body: { text: 'x' } })).toMatchObject({
        status: 403,
        code: 'not_allowed',
      })
    },
  )

  it('missing rights before wrong input, so that nobody learns the form of what they may not do', async () => {
    expect(await call(routes.writeNote, { as: as('thuy'), body: { wrong: 1 } })).toMatchObject({
      status: 403,
    })
  })

  it('wrong input, with each wrong field', async () => {
    const given = { as: as('katrin'), query: { a: '1' }, body: { text: '', chapterId: 'bund' } }
    const { status, code, body } = await call(routes.writeNote, given)
    expect({ status, code, fields: body['fields'] }).toEqual({
      status: 400,
      code: 'invalid_request',
      fields: [
        { field: 'a', code: 'unknown_field' },
        { field: 'text', code: 'required', limit: 1 },
        { field: 'chapterId', code: 'unknown_field' },
      ],
    })
  })
})

describe('what the operation gets', () => {
  it('is the parsed request and who asks, with the grants of the day', async () => {
    expect(await call(routes.writeNote, { as: as('katrin'), body: { text: 'x' } })).toMatchObject({
      status: 201,
    })
    expect(write).toHaveBeenCalledWith({ body: { text: 'x' }, actor: actorOf('katrin') })
  })

  it('is nobody on a route for anyone, even with a token', async () => {
    expect(await call(routes.readNote, { as: as('katrin'), params: { noteId: 'not_1' } })).toMatchObject({
      status: 200,
      body: note,
    })
  })
})

describe('what goes out', () => {
  it('is JSON that nobody keeps', async () => {
    const answer = await handler(
      eventFor(routes.readNote, { params: { noteId: 'not_1' } }) as never,
      {} as never,
    )
    expect(answer).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(note),
    })
  })

  it('is never more than the route declares', async () => {
    write.mockResolvedValue({ ...note, email: 'thuy.nguyen@example.org', contactKey: 'secret' })
    expect((await call(routes.readNote, { params: { noteId: 'not_1' } })).body).toEqual(note)
    expect((await call(routes.findNotes, { as: as('thuy') })).body).toEqual({ items: [note] })
  })

  it.each([
    ['misses a field', { noteId: 'not_1', email: 'thuy.nguyen@example.org' }],
    ['has a field of another type', { noteId: 'not_1', text: { email: 'thuy.nguyen@example.org' } }],
    ['is nothing', undefined],
  ])('is a bare fault when the answer %s', async (_, data) => {
    write.mockResolvedValue(data)
    const { status, body } = await call(routes.readNote, { params: { noteId: 'not_1' } })
    expect({ status, body }).toEqual({ status: 500, body: bareFault })
  })

  it('is a problem with a stable code when the operation refuses', async () => {
    write.mockRejectedValue(new Refusal('try_again'))
    const answer = await handler(
      eventFor(routes.writeNote, { as: as('katrin'), body: { text: 'x' } }) as never,
      {} as never,
    )
    expect(answer).toMatchObject({
      statusCode: 503,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    })
    expect(JSON.parse(answer.body!)).toEqual({
      type: '/api/docs#try_again',
      title: 'Too many people at once; nothing was stored, please try again',
      status: 503,
      code: 'try_again',
      requestId: 'request-1',
    })
  })

  it.each([
    ['an error', new Error('no table Notes for arn:aws:dynamodb:eu-central-1')],
    ['something that is no error', 'thuy.nguyen@example.org'],
    ['nothing at all', undefined],
  ])('is bare when the operation throws %s', async (_, thrown) => {
    write.mockRejectedValue(thrown)
    const { status, body } = await call(routes.readNote, { params: { noteId: 'not_1' } })
    expect({ status, body }).toEqual({ status: 500, body: bareFault })
  })
})

const bareFault = {
  type: 'about:blank',
  title: 'Something broke on our side',
  status: 500,
  code: 'fault',
  requestId: 'request-1',
}
