import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
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

const hoursBefore = (action: Pick<ActionWithShifts, 'startsAt'>, hours: number) =>
  new Date(Date.parse(action.startsAt) - hours * 3_600_000)
const kindsFor = async (of: OfShift, email: string) =>
  (await mailsAbout(of)).filter(({ to }) => to === email).map(({ kind }) => kind)

describe('the next in line', () => {
  it('gets a place that is cancelled at once, and a mail', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim, lou])
    expect([await states(action), await counters(action)]).toEqual([
      ['confirmed', 'waiting', 'waiting', undefined],
      [1, 2],
    ])
    await stage.cancel(action, ada)
    expect([await states(action), await counters(action)]).toEqual([
      ['cancelled', 'confirmed', 'waiting', undefined],
      [1, 1],
    ])
    expect(await kindsFor(action, kim)).toEqual(['confirm', 'promoted', 'waiting'])
    expect(await kindsFor(action, ada)).toEqual(['cancelled', 'confirm', 'confirmed'])
  })

  it('gets one that was held and not confirmed', async () => {
    const action = await withPlaces(1)
    await stage.signUp(action, ada)
    await come(action, [kim])
    expect(await stage.releaseAfter(48)).toEqual({ released: 1, failed: 0 })
    expect([await states(action), await counters(action)]).toEqual([
      [undefined, 'confirmed', undefined, undefined],
      [1, 0],
    ])
  })

  it('leaves the line without a place, and the others move up', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim, lou])
    await stage.cancel(action, kim)
    await stage.cancel(action, ada)
    expect([await states(action), await counters(action)]).toEqual([
      ['cancelled', 'cancelled', 'confirmed', undefined],
      [1, 0],
    ])
  })

  it('less than twelve hours before the start has two hours to accept', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim])
    clock = hoursBefore(action, 12)
    clock = new Date(clock.getTime() + 1)
    await stage.cancel(action, ada)
    const [offer] = (await signUpsFor(action)).filter(({ state }) => state === 'offered')
    expect(offer).toMatchObject({
      email: kim,
      heldUntil: new Date(clock.getTime() + 2 * 3_600_000).toISOString(),
    })
    expect(await kindsFor(action, kim)).toEqual(['confirm', 'waiting', 'offered'])
    expect(await counters(action)).toEqual([1, 0])
  })

  it('twelve hours before is confirmed; an hour before has until the start', async () => {
    const action = await withPlaces(2)
    await come(action, [ada, kim, lou, mio])
    clock = hoursBefore(action, 12)
    await stage.cancel(action, ada)
    expect(await stateOf(action, lou)).toBe('confirmed')
    clock = hoursBefore(action, 1)
    await stage.cancel(action, kim)
    expect(await stage.deps.signUps.find(stage.keyOf(action, mio))).toMatchObject({
      state: 'offered',
      heldUntil: action.startsAt,
    })
  })

  it('gets nothing once the shift has begun', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim])
    clock = new Date(action.startsAt)
    await stage.cancel(action, ada)
    expect([await states(action), await counters(action)]).toEqual([
      ['cancelled', 'waiting', undefined, undefined],
      [0, 1],
    ])
    // Who comes by gets the place.
    expect(await stage.signUp(action, mio)).toEqual({ next: 'confirm_by_mail', full: [] })
  })

  it('lets an offer lapse: it goes on to the one behind, and after the start to nobody', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim, lou, mio])
    clock = hoursBefore(action, 3)
    await stage.cancel(action, ada)
    expect(await stage.releaseAfter(2)).toEqual({ released: 1, failed: 0 })
    clock = hoursBefore(action, 1)
    expect([await states(action), await counters(action)]).toEqual([
      ['cancelled', 'cancelled', 'offered', 'waiting'],
      [1, 1],
    ])
    expect(await kindsFor(action, kim)).toEqual(['confirm', 'waiting', 'offered', 'offer_lapsed'])
    expect(await stage.releaseAfter(1)).toEqual({ released: 1, failed: 0 })
    expect([await states(action), await counters(action)]).toEqual([
      ['cancelled', 'cancelled', 'cancelled', 'waiting'],
      [0, 1],
    ])
  })

  it('is called first when there is only a phone number', async () => {
    const action = await withPlaces(1)
    await come(action, [ada])
    const phone = '0151 23456789'
    await stage.signUp(action, phone)
    await stage.confirm(action, phone)
    await stage.cancel(action, ada)
    expect(await stage.deps.signUps.find(stage.keyOf(action, phone))).toMatchObject({
      state: 'offered',
      heldUntil: new Date(clock.getTime() + 48 * 3_600_000).toISOString(),
    })
  })
})

describe('more places', () => {
  const filled = ({ actionId, shiftId }: OfShift) => stage.deps.line.serve({ actionId, shiftId }, clock)

  it('go to those in line in their order, as many as there are', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim, lou, mio])
    await raise(action, 3)
    expect([await filled(action), await filled(action)]).toEqual([2, 0])
    expect([await states(action), await counters(action)]).toEqual([
      ['confirmed', 'confirmed', 'confirmed', 'waiting'],
      [3, 1],
    ])
  })

  it('go to each once, though two are told of them at the same time', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim, lou, mio])
    await raise(action, 3)
    const counts = await Promise.all([filled(action), filled(action), filled(action)])
    expect(counts.reduce((sum, one) => sum + one)).toBe(2)
    expect(await counters(action)).toEqual([3, 1])
  })

  it('go to nobody after the start', async () => {
    const action = await withPlaces(1)
    await come(action, [ada, kim])
    await raise(action, 2)
    clock = new Date(action.startsAt)
    expect([await filled(action), await stateOf(action, kim)]).toEqual([0, 'waiting'])
  })
})
