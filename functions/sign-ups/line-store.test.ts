import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chance } from '#infra/local/seed/chance.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { lineStore, tickets } from './line-store.ts'
import { shift } from './place-store.ts'
import { stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { come, mailsAbout, raise, signUpsFor, stateOf, taken, waiting } = stage
beforeAll(() => setStage(tables))
beforeEach(async () => {
  clock = now()
  // What other tests left open lapses.
  await stage.releaseAfter(999)
})
afterAll(() => tables.stop())

type Of = Awaited<ReturnType<typeof withPlaces>>
const withPlaces = (capacity: number) =>
  enteredAction(tables, { state: 'published', shifts: [{ from: '10:00', to: '12:00', capacity }] })

const [ada, kim, lou, mio] = ['ada', 'kim', 'lou', 'mio'].map((name) => `${name}@example.org`) as [
  string,
  string,
  string,
  string,
]
const states = async (of: OfShift) => Promise.all([ada, kim, lou, mio].map((email) => stateOf(of, email)))
const counters = async (of: OfShift) => [await taken(of), await waiting(of)]

describe('nobody overtakes', () => {
  it('by signing up while others wait, though a place is free', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim])
    // As it is for a moment when the capacity was raised.
    await raise(action, 2)
    await come(action, [lou])
    expect([await states(action), await counters(action)]).toEqual([
      ['confirmed', 'waiting', 'waiting', undefined],
      [1, 2],
    ])
  })

  it('by asking first and confirming later: what counts is the confirmation', async () => {
    const action = await withPlaces(1)
    await come(action, [ada])
    for (const email of [kim, lou]) await stage.signUp(action, email)
    await stage.confirm(action, lou)
    await stage.confirm(action, kim)
    await stage.cancel(action, ada)
    expect(await states(action)).toEqual(['cancelled', 'waiting', 'confirmed', undefined])
  })

  /** The table, but the next ticket drawn from it is one that somebody else got before. */
  const drawing = (ticket: number): Table => {
    let drawn = false
    return new Proxy(tables.signUps, {
      get: (table, name) => {
        if (name === 'nextNumber' && !drawn) {
          drawn = true
          return async () => ticket
        }
        const value: unknown = Reflect.get(table, name, table)
        return typeof value === 'function' ? value.bind(table) : value
      },
    })
  }
  /** Somebody drew this ticket and is only now stored. */
  const joinLate = async (of: Of, email: string, ticket: number) => {
    const asked = (await stage.deps.signUps.find(stage.keyOf(of, email)))!
    return lineStore(drawing(ticket), tables.campaigns).settle(asked, asked, clock)
  }
  /** Ada has the place, Kim waits with ticket 1 and Mio with 3; Lou drew 2 and is slow. */
  async function withSlowLou() {
    const action = await withPlaces(1)
    await come(action, [ada, kim])
    await stage.signUp(action, lou)
    await tables.signUps.nextNumber(tickets, action, 'drawn')
    await come(action, [mio])
    return action
  }

  it('by being stored first: the lower ticket stands in front', async () => {
    const action = await withSlowLou()
    expect(await joinLate(action, lou, 2)).toMatchObject({ state: 'waiting', ticket: 2 })
    await stage.cancel(action, ada)
    await stage.cancel(action, kim)
    expect(await states(action)).toEqual(['cancelled', 'cancelled', 'confirmed', 'waiting'])
  })

  it('and who was too slow to be passed over gets a new ticket', async () => {
    const action = await withSlowLou()
    await stage.cancel(action, ada)
    await stage.cancel(action, kim)
    expect(await states(action)).toEqual(['cancelled', 'cancelled', 'asked', 'confirmed'])
    await come(action, [kim])
    expect(await joinLate(action, lou, 2)).toMatchObject({ state: 'waiting', ticket: 5 })
  })

  it('in the moment between being read and being promoted, but for the guard', async () => {
    const action = await withSlowLou()
    await stage.cancel(action, kim)
    const found = (await tables.campaigns.find(shift, action, 'consistently'))!
    const next = (await stage.deps.line.next(action))!
    const promotion = stage.deps.line.promoting(next, found, clock)
    const promote = (guard: boolean) =>
      transact(tables.client, [
        tables.campaigns.updating(shift, action, {
          change: `SET ${promotion.set} ADD ${promotion.add}`,
          ...(guard && { if: promotion.if }),
          values: guard ? promotion.values : { ticket: 3, nextLeaves: -1 },
        }),
        ...promotion.writes,
      ])
    await joinLate(action, lou, 2)
    expect(await promote(true)).toMatchObject({ done: false })
    expect(await states(action)).toEqual(['confirmed', 'cancelled', 'waiting', 'waiting'])
    await promote(false)
    expect(await states(action)).toEqual(['confirmed', 'cancelled', 'waiting', 'confirmed'])
  })
})

/** `RF_CROWD=10000` for the promise: that many for a hundred places, a fifth of them cancels. */
const crowd = Number(process.env['RF_CROWD'] ?? 200)
const places = Math.max(Math.round(crowd / 100), 3)

/** Whatever is thrown that only asks to try again is tried again. */
const persist = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'try_again') return persist(work)
    throw error
  }
}

/** Those who got a place from the line although somebody in front of them is still waiting; free places meanwhile. */
async function disorder(of: OfShift) {
  const all = await signUpsFor(of)
  const inLine = all.filter(({ state }) => state === 'waiting').map(({ ticket }) => ticket!)
  const promoted = (await mailsAbout(of)).filter(({ kind }) => kind === 'promoted').length
  const [count = 0, waits = 0] = await counters(of)
  const withPlace = all.filter(({ state }) => state === 'confirmed').length
  return {
    promoted,
    drift: count - withPlace,
    lineDrift: waits - inLine.length,
    idle: waits > 0 ? places - count : 0,
    doubleTickets: inLine.length - new Set(inLine).size,
    served: (await tables.campaigns.find(shift, of, 'consistently'))!.servedTicket ?? 0,
    firstInLine: Math.min(...inLine),
  }
}

/** How often somebody was served after one with a higher ticket, in everything that happened to the shift. */
function inversions(changes: Awaited<ReturnType<typeof tables.changes>>, { shiftId }: OfShift) {
  const served = changes.flatMap(({ dynamodb }) => {
    const image = dynamodb?.NewImage as Record<string, { S?: string; N?: string }> | undefined
    return image?.['shiftId']?.S === shiftId ? [Number(image['servedTicket']?.N ?? 0)] : []
  })
  expect(served.length).toBeGreaterThan(crowd / 2)
  return served.filter((ticket, n) => n > 0 && ticket < served[n - 1]!).length
}

describe(`${crowd} people want ${places} places and many cancel, in every order and at once`, () => {
  it('nobody overtakes and no place idles', { timeout: 600_000 }, async () => {
    const action = await withPlaces(places)
    const luck = chance('crowd')
    const people = Array.from({ length: crowd }, (_, n) => `person-${n}@example.org`)
    const atOnce = Math.min(crowd / 5, 500)
    for (let first = 0; first < crowd; first += atOnce)
      await Promise.all(
        people.slice(first, first + atOnce).map(async (email) => {
          await persist(() => stage.signUp(action, email))
          await persist(() => stage.confirm(action, email))
          if (luck.percent(20)) await persist(() => stage.cancel(action, email))
        }),
      )
    for (let round = 0; round < 5; round += 1) {
      const before = (await signUpsFor(action)).filter(({ state }) => state === 'confirmed')
      await Promise.all(before.map(({ email }) => persist(() => stage.cancel(action, email!))))
    }

    const end = await disorder(action)
    expect(end).toMatchObject({ drift: 0, lineDrift: 0, idle: 0, doubleTickets: 0 })
    expect(end.promoted).toBeGreaterThanOrEqual(5 * places)
    expect(end.firstInLine).toBeGreaterThan(end.served)
    expect(inversions(await tables.changes('campaigns'), action)).toBe(0)
  })

  it('and a place would idle if it were freed without looking at the line', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim])
    const guard = dropConditions(tables.client, (position) => position === 0)
    try {
      await stage.cancel(action, ada)
    } finally {
      guard()
    }
    expect([await states(action), await counters(action)]).toEqual([
      ['cancelled', 'waiting', undefined, undefined],
      [0, 1],
    ])
  })
})

it('to join the line takes a ticket and a transaction, to cancel before somebody two reads and two', async () => {
  const action = await withPlaces(1)
  await come(action, [ada])
  await stage.signUp(action, kim)
  expect((await counting(() => stage.confirm(action, kim))).requests).toEqual([
    'Query',
    'Query',
    'UpdateItem',
    'TransactWriteItems',
    'Query',
    'Query',
  ])
  const used = await counting(() => stage.cancel(action, ada))
  expect(used.requests).toEqual([
    'Query',
    'Query',
    'TransactWriteItems',
    'Query',
    'GetItem',
    'TransactWriteItems',
  ])
  expect(used.writeUnits).toBe(14)
})
