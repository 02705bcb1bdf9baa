import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { contract } from '#shared/contract.ts'
import type { Route } from '#shared/http/route.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { callers, enterCallers, type Caller } from './authorisation-callers.ts'
import { enterRecords } from './authorisation-records.ts'
import { outcomeFor, table, type Outcome, type Row } from './authorisation-table.ts'
import { callHandler, type Handler } from './call-handler.ts'
import { now } from './cast.ts'
import { setStage, useTables } from './set-stage.ts'

/**
 * Who may do what: each row of the table with each caller, through the handlers that are deployed, on the engine
 * that stands for DynamoDB.
 */
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

const routes = Object.entries(contract).flatMap(([feature, own]) =>
  Object.entries(own).map(([name, route]) => ({ feature, name, route: route as Route })),
)

const load = async (feature: string) =>
  callHandler(((await import(`./${feature}/api.ts`)) as { handler: Handler }).handler)

let calls = 0
async function outcomeOf({ route: name, ask }: Row, caller: Caller, call: Awaited<ReturnType<typeof load>>) {
  const given = (await ask?.(records, caller)) ?? {}
  const { route } = routes.find((entry) => entry.name === name)!
  const token_use = caller.kind === 'ID token' ? 'id' : 'access'
  const authorizer = { jwt: { claims: { sub: caller.personId, token_use } } }
  // Each call from a network of its own: what one sender may do is not what this is about.
  const http = { sourceIp: `10.${(calls += 1) >> 16}.${(calls >> 8) & 255}.${calls & 255}` }
  const requestContext = { requestId: 'request-1', http, ...(caller.kind !== 'signed out' && { authorizer }) }
  const { status, code } = await call(route, { ...given, event: { requestContext } })
  return code ?? status
}

/** Every cell of a row: what happened, by the name of the caller. */
async function play(row: Row): Promise<Record<string, string | number>> {
  const call = await load(routes.find(({ name }) => name === row.route)!.feature)
  const cells = callers.map(async (caller) => [caller.name, await outcomeOf(row, caller, call)] as const)
  return Object.fromEntries(await Promise.all(cells))
}

const stated = ({ expected }: Row): Record<string, Outcome> =>
  Object.fromEntries(callers.map((caller) => [caller.name, outcomeFor(caller, expected)]))

const titled = (rows: readonly Row[]) =>
  rows.map((row) => [`${row.route} ${row.about ?? ''}`.trim(), row] as const)

describe('the table', () => {
  it('has a row for each route of the contract, and no others', () => {
    expect(new Set(table.map(({ route }) => route))).toEqual(new Set(routes.map(({ name }) => name)))
  })

  it('would miss a route that is new', () => {
    const without = table.filter(({ route }) => route !== 'listAttendees').map(({ route }) => route)
    expect(routes.filter(({ name }) => !without.includes(name)).map(({ name }) => name)).toEqual([
      'listAttendees',
    ])
  })

  it('lets nobody in who is signed out, unless the route is for anyone', () => {
    const open = table
      .filter(({ expected }) => expected['signed out'] !== 'not_signed_in')
      .map(({ route }) => route)
    const forAnyone = routes.filter(({ route }) => route.audience === 'anyone').map(({ name }) => name)
    expect(new Set(open)).toEqual(new Set(forAnyone))
  })
})

let cells = 0

describe(`${callers.length} callers × ${table.length} rows of ${routes.length} routes`, () => {
  it.each(titled(table))('%s', async (_, row) => {
    const outcomes = await play(row)
    cells += Object.keys(outcomes).length
    expect(outcomes).toEqual(stated(row))
  })

  it('is every cell', () => {
    expect(cells).toBe(callers.length * table.length)
    console.info(`authorisation matrix: ${cells} cells, as stated`)
  })
})

describe('a policy that lets everybody through is found', () => {
  beforeAll(() => vi.resetModules())
  afterEach(() => {
    vi.doUnmock('#shared/actions/policy.ts')
    vi.doUnmock('#shared/identity/policy.ts')
    vi.resetModules()
  })

  /** Cells that come out otherwise than stated, in the rows of some routes. */
  async function surprises(...names: string[]) {
    const rows = table.filter(({ route }) => names.includes(route))
    const found = await Promise.all(
      rows.map(async (row) => ({ outcomes: await play(row), said: stated(row) })),
    )
    return found.flatMap(({ outcomes, said }) =>
      callers.filter(({ name }) => outcomes[name] !== said[name]).map(({ name }) => name),
    )
  }

  it('at the second gate, by the coordinators of other chapters', async () => {
    const always = () => true
    vi.doMock('#shared/actions/policy.ts', () => ({
      mayRegisterAction: always,
      mayReviseAction: always,
      maySeeSignUps: always,
    }))
    const found = await surprises('registerAction', 'listAttendees')
    expect(new Set(found)).toEqual(
      new Set(
        ['sibling', 'parent', 'child', 'top', 'other state'].map((relation) => `coordinator ${relation}`),
      ),
    )
  })

  it('at the first gate, by everybody who is signed in and coordinates nothing today', async () => {
    vi.doMock('#shared/identity/policy.ts', () => ({ belongsTo: () => true }))
    const kept: readonly string[] = ['signed out', 'ID token', 'coordinator']
    const others = callers.filter(({ kind }) => !kept.includes(kind)).map(({ name }) => name)
    expect(new Set(await surprises('listChapterActions'))).toEqual(new Set(others))
  })
})
