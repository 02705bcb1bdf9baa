import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
const { taken } = stage
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const thuy = 'thuy.nguyen@example.org'
const published = (about: object = {}) => enteredAction(tables, { state: 'published', ...about })
const refused = (code: string) => expect.objectContaining({ code })
const held = { next: 'confirm_by_mail', full: [] }

describe('one sender cannot hold many places', () => {
  const room = (capacity: number) => published({ shifts: [{ from: '10:00', to: '12:00', capacity }] })
  let made = 0
  const fakes = async (of: OfShift, count: number, source: string | undefined, first = (made += 1000)) => {
    const ended = await Promise.allSettled(
      Array.from({ length: count }, (_, n) =>
        stage.signUp(of, `fake-${first + n}@example.org`, source === undefined ? {} : { source }),
      ),
    )
    return ended.filter(({ status }) => status === 'fulfilled').length
  }

  it.each([
    [10, 3],
    [60, 3],
    [100, 5],
    [200, 10],
  ])('of %i places no more than %i', async (capacity, most) => {
    const action = await room(capacity)
    expect(await fakes(action, 40, 'abcdef')).toBe(most)
    expect(await taken(action)).toBe(most)
    await expect(stage.signUp(action, thuy, { source: 'abcdef' })).rejects.toEqual(
      refused('too_many_unconfirmed'),
    )
    expect(await stage.signUp(action, thuy, { source: 'ghijkl' })).toEqual(held)
  })

  it('while others are served, and again once the places are confirmed, cancelled or given back', async () => {
    const action = await room(100)
    await fakes(action, 5, 'abcdef', 0)
    await stage.confirm(action, 'fake-0@example.org')
    await stage.cancel(action, 'fake-1@example.org')
    expect(await fakes(action, 40, 'abcdef')).toBe(2)
    expect(await taken(action)).toBe(6)
    await stage.releaseAfter(48)
    expect(await fakes(action, 40, 'abcdef')).toBe(5)
    const left = await tables.campaigns.collect({ partition: `ACTION#${action.actionId}` }, 'consistently')
    await stage.releaseAfter(48)
    expect(left.some((item) => 'by:abcdef' in item)).toBe(true)
    const after = await tables.campaigns.collect({ partition: `ACTION#${action.actionId}` }, 'consistently')
    expect(after.some((item) => 'by:abcdef' in item)).toBe(false)
  })

  it('and would hold all of them without the limit', async () => {
    const action = await room(100)
    expect(await fakes(action, 100, undefined)).toBe(100)
  })
})
