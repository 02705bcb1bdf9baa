import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { InjectedFault, injectFaults } from '../dynamo/inject-faults.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { changeShift } from './change-shift.ts'
import { shift } from './place-store.ts'
import { nobody, stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, mailsAbout, stateOf, taken, tokenFor, waiting } = stage
beforeAll(() => setStage(tables))
beforeEach(() => {
  clock = now()
})
afterAll(() => tables.stop())

const [thuy, kim] = ['thuy.nguyen@example.org', 'kim@example.org']
const refused = (code: string) => expect.objectContaining({ code })
const change = (from: OfShift, to: OfShift, token = tokenFor(from, thuy, 'manage')) =>
  changeShift.run(
    { ...nobody, params: undefined, body: { token, shiftId: from.shiftId, toShiftId: to.shiftId } },
    deps,
  )

/** Two shifts of one place each; Thuy comes to the first. */
async function twoShifts() {
  const shifts = [
    { from: '10:00', to: '12:00', capacity: 1 },
    { from: '12:00', to: '14:00', capacity: 1 },
  ]
  const first = await enteredAction(tables, { state: 'published', shifts })
  const second = { ...first, shiftId: first.otherShiftIds[0]! }
  await stage.signUp(first, thuy)
  await stage.confirm(first, thuy)
  return [first, second] as const
}
const come = async (of: OfShift, email: string) => {
  await stage.signUp(of, email)
  await stage.confirm(of, email)
}

describe('a shift is not changed', () => {
  it.each([
    ['a ticket', (of: OfShift) => tokenFor(of, thuy, 'ticket'), 'link_invalid'],
    ['a link of somebody else', (of: OfShift) => tokenFor(of, kim, 'manage'), 'link_expired'],
    ['a link that has ended', (of: OfShift) => tokenFor(of, thuy, 'manage', -1), 'link_expired'],
  ])('with %s', async (_, make, code) => {
    const [first, second] = await twoShifts()
    await expect(change(first, second, make(first))).rejects.toEqual(refused(code))
    expect([await taken(first), await taken(second)]).toEqual([1, 0])
  })

  it('to one that is full, or for which others wait: the own place is kept', async () => {
    const [first, second] = await twoShifts()
    await come(second, kim)
    await expect(change(first, second)).rejects.toEqual(refused('shift_full'))
    expect([await stateOf(first, thuy), await taken(first), await taken(second)]).toEqual(['confirmed', 1, 1])
  })

  it('to one that is over, that is not there, or from one the person is not in', async () => {
    const [first, second] = await twoShifts()
    const nowhere = { ...first, shiftId: 'shf_zzzzzzzzzzzz' as OfShift['shiftId'] }
    await expect(change(first, nowhere)).rejects.toEqual(refused('not_found'))
    await expect(change(second, first)).rejects.toEqual(refused('not_found'))
    clock = new Date(first.endsAt)
    const token = tokenFor(first, thuy, 'manage')
    await expect(change(first, second, token)).rejects.toEqual(refused('date_passed'))
    expect([await taken(first), await taken(second)]).toEqual([1, 0])
  })
})

describe('a changed shift', () => {
  it('is confirmed, in one step and with one mail, and pressed twice is once', async () => {
    const [first, second] = await twoShifts()
    const answers = [await change(first, second), await change(first, second)]
    for (const { signUps } of answers)
      expect(signUps.map(({ state }) => state)).toEqual(['cancelled', 'confirmed'])
    expect([await taken(first), await taken(second)]).toEqual([0, 1])
    expect((await mailsAbout(second)).map(({ kind }) => kind)).toEqual(['confirmed'])
  })

  it('gives the place to the next in line', async () => {
    const [first, second] = await twoShifts()
    await come(first, kim)
    expect(await stateOf(first, kim)).toBe('waiting')
    await change(first, second)
    expect([await stateOf(first, kim), await taken(first), await waiting(first)]).toEqual(['confirmed', 1, 0])
  })

  it('may be left for another from the line, too', async () => {
    const [first, second] = await twoShifts()
    await come(first, kim)
    await change(first, second, tokenFor(first, kim, 'manage'))
    expect([await stateOf(first, kim), await stateOf(second, kim)]).toEqual(['cancelled', 'confirmed'])
    expect([await waiting(first), await taken(second)]).toEqual([0, 1])
  })

  it('is one of both shifts whatever fails on the way', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [first, second] = await twoShifts()
      const endFaults = injectFaults(tables.client, 1, () => (round % 2 === 0 ? 0.2 : 0.8))
      await expect(change(first, second)).rejects.toBeInstanceOf(InjectedFault)
      endFaults()
      expect([await taken(first), await taken(second)]).toEqual(round % 2 === 0 ? [1, 0] : [0, 1])
      await change(first, second)
      expect([await taken(first), await taken(second)]).toEqual([0, 1])
    }
  })

  it('is taken by one of two who want it, and would be by both without the guard', async () => {
    const race = async () => {
      const [first, second] = await twoShifts()
      await tables.campaigns.update(shift, first, {
        change: 'SET #capacity = :two',
        values: { two: 2 },
      })
      await come(first, kim)
      await Promise.allSettled([change(first, second), change(first, second, tokenFor(first, kim, 'manage'))])
      return taken(second)
    }
    expect(await race()).toBe(1)
    const guard = dropConditions(tables.client)
    const unguarded = await race().finally(guard)
    expect(unguarded).toBe(2)
  })
})

it('to change takes two reads, a transaction and a look at what is there now', async () => {
  const [first, second] = await twoShifts()
  const used = await countRequests(tables.client)(() => change(first, second))
  expect(used.requests).toEqual(['Query', 'Query', 'TransactWriteItems', 'Query'])
  expect(used.writeUnits).toBe(12)
})
