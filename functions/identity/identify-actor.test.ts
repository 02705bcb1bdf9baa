import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { holds, PersonId } from '#shared/identity/actor.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { eventFor } from '../call-handler.ts'
import { cast } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { identifyActor } from './identify-actor.ts'
import { grantStore } from './identity-store.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const grants = grantStore(tables.campaigns)
afterAll(() => tables.stop())

let clock = new Date('2026-11-23T10:00:00Z')
const later = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1000))
const route = { method: 'GET', path: '/people/me' } as never
const { katrin, kai, stranger } = cast
const { personId } = katrin.person

const setUp = () => {
  const identify = identifyActor(grants, () => clock)
  return (whose: string) => identify(eventFor(route, { as: { personId: whose } }) as never)
}

beforeEach(async () => {
  clock = new Date('2026-11-23T10:00:00Z')
  await grants.entrust(personId, katrin.grants)
  await grants.entrust(kai.person.personId, kai.grants)
})

describe('rights end', () => {
  it('within a minute of being taken away, for one who keeps calling', async () => {
    const identify = setUp()
    expect(holds(await identify(personId), 'coordinator', 'dresden')).toBe(true)
    await grants.entrust(personId, [])
    const stillHeld = []
    for (let second = 0; second <= 60; second += 1) {
      if (holds(await identify(personId), 'coordinator', 'dresden')) stillHeld.push(second)
      later(1)
    }
    expect(Math.max(...stillHeld)).toBe(29)
  })

  it('at midnight in Berlin after the last day, even when they are remembered', async () => {
    const identify = setUp()
    await grants.entrust(personId, [{ ...katrin.grants[0]!, to: '2026-11-23' }])
    clock = new Date('2026-11-23T22:59:50Z')
    expect(holds(await identify(personId), 'coordinator', 'dresden')).toBe(true)
    later(10)
    expect((await identify(personId)).grants).toEqual([])
  })

  it('for good: one whose grant is over holds nothing', async () => {
    expect(await setUp()(kai.person.personId)).toEqual({ personId: kai.person.personId, grants: [] })
  })
})

it('rights begin on their first day, not before', async () => {
  const identify = setUp()
  await grants.entrust(personId, [{ ...katrin.grants[0]!, from: '2026-11-24' }])
  clock = new Date('2026-11-23T22:59:50Z')
  expect((await identify(personId)).grants).toEqual([])
  later(10)
  expect(holds(await identify(personId), 'coordinator', 'dresden')).toBe(true)
})

it('one who was never entered is somebody without rights', async () => {
  expect(await setUp()(stranger.person.personId)).toEqual({ personId: stranger.person.personId, grants: [] })
})

describe('grants are read', () => {
  it('once in thirty seconds for a person, with one request', async () => {
    const identify = setUp()
    const used = await counting(async () => {
      for (let second = 0; second < 30; second += 1) {
        await identify(personId)
        later(1)
      }
    })
    expect(used).toMatchObject({ requests: ['GetItem'], readUnits: 0.5 })
    expect((await counting(() => identify(personId))).requests).toEqual(['GetItem'])
  })

  it('for each person apart', async () => {
    const identify = setUp()
    const used = await counting(async () => [await identify(personId), await identify(kai.person.personId)])
    expect(used.requests).toEqual(['GetItem', 'GetItem'])
    expect(used.answer.map(({ grants: held }) => held.length)).toEqual([1, 0])
  })

  it('and not remembered for ever, however many people call', async () => {
    let asked = 0
    const source = { grantsOf: async () => ((asked += 1), []) }
    const identify = identifyActor(source, () => clock)
    const person = (n: number) => PersonId.parse(`0a6f3c1e-5b1d-4c55-9d0e-${String(n).padStart(12, '0')}`)
    const call = (n: number) => identify(eventFor(route, { as: { personId: person(n) } }) as never)
    for (let n = 0; n < 1_001; n += 1) await call(n)
    await call(1_000)
    expect(asked).toBe(1_001)
    await call(0)
    expect(asked).toBe(1_002)
  })
})
