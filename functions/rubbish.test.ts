import * as fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import { contract } from '#shared/contract.ts'
import type { Route } from '#shared/http/route.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { callers, enterCallers, one } from './authorisation-callers.ts'
import { enterRecords } from './authorisation-records.ts'
import { table } from './authorisation-table.ts'
import { callHandler, type Answered, type Given, type Handler } from './call-handler.ts'
import { now } from './cast.ts'
import { setStage, useTables } from './set-stage.ts'
import { spoil, spoiling, strings } from './spoil-request.ts'

/**
 * Requests that were good until something in them was spoilt, so that many get past the schemas. More of them:
 * `RF_RUBBISH=100000`; the same ones again: `RF_SEED=` as printed.
 */
const requests = Number(process.env['RF_RUBBISH'] ?? 2000)
const seed = Number(process.env['RF_SEED'] ?? crypto.getRandomValues(new Int32Array(1))[0])
const atOnce = 8

const tables = await withTables()
useTables(tables)
vi.useFakeTimers({ now: now(), toFake: ['Date'] })
await setStage(tables)
await enterCallers(tables)
const records = await enterRecords(tables)
afterAll(async () => {
  vi.useRealTimers()
  await tables.stop()
})

/** Each route with its handler, and the good requests there are for it. */
const routes = new Map<string, { route: Route; call: ReturnType<typeof callHandler>; good: Given[] }>()
for (const [feature, own] of Object.entries(contract)) {
  const { handler } = (await import(`./${feature}/api.ts`)) as { handler: Handler }
  for (const [name, route] of Object.entries(own)) {
    const rows = table.filter((row) => row.route === name)
    const good = await Promise.all(
      rows.map(async ({ ask }) => (await ask?.(records, one('coordinator'))) ?? {}),
    )
    routes.set(name, { route, call: callHandler(handler), good })
  }
}

const request = fc.record({
  name: fc.constantFrom(...routes.keys()),
  row: fc.nat(3),
  caller: fc.oneof(fc.constantFrom(...callers), fc.constantFrom(one('coordinator'), one('campaign seat'))),
  spoilt: fc.array(spoiling, { minLength: 1, maxLength: 2 }),
  raw: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({ body: fc.oneof(strings, fc.json()), isBase64Encoded: fc.boolean() }),
    },
  ),
})
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never

async function send({ name, row, caller, spoilt, raw }: Request): Promise<Answered> {
  const { route, call, good } = routes.get(name)!
  const given = structuredClone(good[row % good.length]!)
  for (const each of spoilt) spoil(route, given, each)
  return call(route, { ...given, ...(caller.kind !== 'signed out' && { as: caller }), event: raw ?? {} })
}

const betrays = /node_modules|\.ts:\d|at async |ZodError|DynamoDB|Exception|arn:aws/

it('a stack trace or a name of our parts would be noticed', () => {
  expect(String(new Error('x').stack)).toMatch(betrays)
  expect('ResourceNotFoundException: arn:aws:dynamodb').toMatch(betrays)
  expect('{"title":"There is nothing here","code":"not_found"}').not.toMatch(betrays)
})

it(`no rubbish breaks anything (${requests} requests, seed ${seed})`, async () => {
  const answers: Record<number, number> = {}
  const broken: unknown[] = []
  const all = fc.sample(request, { numRuns: requests, seed })
  const sender = async () => {
    for (let next = all.pop(); next; next = all.pop()) {
      const { status, text } = await send(next)
      answers[status] = (answers[status] ?? 0) + 1
      if (status >= 500 || (status >= 400 && betrays.test(text)))
        broken.push({ ...next, caller: next.caller.name, status, text })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  console.info(`rubbish: ${requests} requests, answers by status`, answers)
  expect(broken).toEqual([])
  // Rubbish that never got past the schemas would prove little.
  expect(answers[200]).toBeGreaterThan(requests / 20)
  expect(answers[400]).toBeGreaterThan(requests / 5)
}, 3_600_000)
