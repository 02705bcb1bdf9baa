import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doorHours } from '#shared/sign-ups/check-in.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { openCheckIn } from './open-check-in.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { nobody, stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
let clock = '2026-12-05T08:30:00.000Z'
const now = () => new Date(clock)
const stage = stageSignUps(tables, now)
const { links } = stage.deps

beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const action = await enteredAction(tables, { state: 'published' })
const until = Date.parse(doorHours(action).closes) / 1000
const token = (actionId = action.actionId) => links.seal({ purpose: 'check_in', actionId, until })
const open = (given = token()) =>
  openCheckIn.run({ ...nobody, params: undefined, body: undefined, query: { token: given } }, stage.deps)
const at = async <T>(moment: string, run: () => Promise<T>) => {
  const before = clock
  clock = moment
  try {
    return await run()
  } finally {
    clock = before
  }
}

describe('the door stays shut', () => {
  it('for a forged link, and for a link of a person', async () => {
    await expect(open(`${token()}x`)).rejects.toMatchObject({ code: 'link_invalid' })
    for (const purpose of ['manage', 'ticket', 'confirm'] as const)
      await expect(open(stage.tokenFor(action, 'thuy@example.org', purpose))).rejects.toMatchObject({
        code: 'link_invalid',
      })
  })

  it('until 12 hours before the start, and from 12 hours after the end', async () => {
    const { opens, closes } = doorHours(action)
    const [justBefore, justAfter] = [Date.parse(opens) - 1, Date.parse(closes) + 1000]
    await expect(at(new Date(justBefore).toISOString(), open)).rejects.toMatchObject({ code: 'not_open_yet' })
    await expect(at(new Date(justAfter).toISOString(), open)).rejects.toMatchObject({ code: 'link_expired' })
    await at(opens, open)
    await at(closes, open)
  })

  it('at an action that is called off, or not there', async () => {
    const cancelled = await enteredAction(tables, { state: 'cancelled' })
    await expect(open(token(cancelled.actionId))).rejects.toMatchObject({ code: 'link_expired' })
    const gone = 'act_000000000000' as typeof action.actionId
    await expect(open(token(gone))).rejects.toMatchObject({ code: 'link_expired' })
  })

  it('and none of these looks was recorded, since nothing was seen, but those that were', async () => {
    expect(await stage.looks()).toHaveLength(2)
  })
})

it('shows names by shift, without contacts, those who cancelled left out; the look is recorded', async () => {
  const before = (await stage.looks()).length
  await stage.signUp(action, 'thuy@example.org', { name: 'Thuy Nguyen' })
  await stage.confirm(action, 'thuy@example.org')
  await stage.signUp(action, '0151 12345678', { name: 'Bo Peters' })
  await stage.signUp(action, 'gone@example.org', { name: 'Gone Already' })
  await stage.confirm(action, 'gone@example.org')
  await stage.cancel(action, 'gone@example.org')

  const list = await open()
  expect(list.people.map(({ name, state }) => [name, state])).toEqual([
    ['Bo Peters', 'held'],
    ['Thuy Nguyen', 'confirmed'],
  ])
  expect(list.shifts.map(({ shiftId }) => shiftId)).toEqual([action.shiftId, ...action.otherShiftIds])
  expect(list.until).toBe(doorHours(action).closes)
  const text = JSON.stringify(list)
  for (const secret of ['example.org', '4915', 'consent']) expect(text).not.toContain(secret)

  const looks = await stage.looks()
  expect(looks).toHaveLength(before + 1)
  expect(looks).toContainEqual(expect.objectContaining({ actionId: action.actionId, people: 2, at: clock }))
})
