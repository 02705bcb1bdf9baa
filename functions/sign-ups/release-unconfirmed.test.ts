import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, signUpsFor, taken } = stage
beforeAll(() => setStage(tables))
beforeEach(async () => {
  clock = now()
  await stage.releaseAfter(99)
})
afterAll(() => tables.stop())

const thuy = 'thuy.nguyen@example.org'

async function held(people: readonly string[] = [thuy]) {
  const shifts = [{ from: '10:00', to: '12:00', capacity: 300 }]
  const action = await enteredAction(tables, { state: 'published', shifts })
  await Promise.all(people.map((email) => stage.signUp(action, email)))
  return action
}
const many = (count: number) => Array.from({ length: count }, (_, n) => `person-${n}@example.org`)

describe('a place is not given back', () => {
  it('a second before 48 hours are over', async () => {
    const action = await held()
    expect(await stage.releaseAfter(48 - 1 / 3600)).toEqual({ released: 0, failed: 0 })
    expect([await taken(action), await signUpsFor(action)]).toMatchObject([1, [{ state: 'held' }]])
  })

  it('when it was confirmed or cancelled', async () => {
    const action = await held([thuy, 'kim@example.org'])
    await stage.confirm(action, thuy)
    await stage.cancel(action, 'kim@example.org')
    expect(await stage.releaseAfter(99)).toEqual({ released: 0, failed: 0 })
    expect(await taken(action)).toBe(1)
  })

  it('when the person cancelled and signed up anew, of which an old list does not know', async () => {
    const action = await held()
    const old = await deps.signUps.overdue(new Date(clock.getTime() + 49 * 3_600_000), 9)
    clock = new Date(clock.getTime() + 3_600_000)
    await stage.cancel(action, thuy)
    await stage.signUp(action, thuy)
    expect(await Promise.all(old.map((one) => deps.freed.release(one, clock)))).toEqual([false])
    expect([await taken(action), await signUpsFor(action)]).toMatchObject([1, [{ state: 'held' }]])
  })
})

describe('a place is given back', () => {
  it('after 48 hours, and nothing of the sign-up remains', async () => {
    const action = await held()
    expect(await stage.releaseAfter(48)).toEqual({ released: 1, failed: 0 })
    expect([await taken(action), await signUpsFor(action)]).toEqual([0, []])
    expect(await stage.signUp(action, thuy)).toEqual({ next: 'confirm_by_mail', full: [] })
  })

  it('once, though two jobs run at the same time', async () => {
    const action = await held([thuy, ...many(8)])
    const jobs = await Promise.all([stage.releaseAfter(48), stage.releaseAfter(48)])
    expect(jobs[0].released + jobs[1].released).toBe(9)
    expect([await taken(action), await signUpsFor(action)]).toEqual([0, []])
  })

  it('and would be twice without the guard', async () => {
    const action = await held([thuy, ...many(2)])
    await stage.confirm(action, thuy)
    const [one, other] = await deps.signUps.overdue(new Date(clock.getTime() + 49 * 3_600_000), 9)
    const guard = dropConditions(tables.client)
    try {
      for (const hold of [one!, one!]) await deps.freed.release(hold, clock)
    } finally {
      guard()
    }
    expect([await taken(action), (await signUpsFor(action)).length]).toEqual([1, 2])
    expect(other).toBeDefined()
  })

  it('to 200 people at once, the longest waiting first, and to the others a minute later', async () => {
    const action = await held(many(205))
    clock = new Date(clock.getTime() + 60_000)
    await stage.signUp(action, thuy)
    expect(await stage.releaseAfter(48)).toEqual({ released: 200, failed: 0 })
    expect((await signUpsFor(action)).map(({ email }) => email)).toContain(thuy)
    expect(await stage.releaseAfter(48)).toEqual({ released: 6, failed: 0 })
    expect(await taken(action)).toBe(0)
  })

  it('to those behind one that cannot be given back right now', async () => {
    const action = await held(many(4))
    let tried = 0
    const failing = {
      release: async (hold: Parameters<typeof deps.freed.release>[0]) => {
        if ((tried += 1) === 1) throw new Error('out of reach')
        return deps.freed.release(hold, clock)
      },
    }
    expect(await stage.releaseAfter(48, failing)).toEqual({ released: 3, failed: 1 })
    expect(await stage.releaseAfter(48)).toEqual({ released: 1, failed: 0 })
    expect(await taken(action)).toBe(0)
  })
})

it('the job takes one read, and a transaction for each place', async () => {
  expect((await counting(() => stage.releaseAfter(48))).requests).toEqual(['Query'])
  await held(many(2))
  const used = await counting(() => stage.releaseAfter(48))
  expect(used.requests).toEqual(['Query', 'TransactWriteItems', 'TransactWriteItems'])
  expect(used.writeUnits).toBe(10)
})
