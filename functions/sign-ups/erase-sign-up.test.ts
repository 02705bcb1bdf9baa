import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { InjectedFault, injectFaults } from '../dynamo/inject-faults.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { eraseSignUp } from './erase-sign-up.ts'
import { nobody, stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, stateOf, taken, tokenFor, waiting } = stage
beforeAll(() => setStage(tables))
beforeEach(() => {
  clock = now()
})
afterAll(() => tables.stop())

const [thuy, kim] = ['thuy.nguyen@example.org', 'kim@example.org']
const refused = (code: string) => expect.objectContaining({ code })
const erase = (of: OfShift, token = tokenFor(of, thuy, 'manage')) =>
  eraseSignUp.run({ ...nobody, params: undefined, body: { token } }, deps)

/** Two shifts of one place each; Thuy comes to both, Kim waits for the first. */
async function twoShifts() {
  const shifts = [
    { from: '10:00', to: '12:00', capacity: 1 },
    { from: '12:00', to: '14:00', capacity: 1 },
  ]
  const first = await enteredAction(tables, { state: 'published', shifts })
  const second = { ...first, shiftId: first.otherShiftIds[0]! }
  await stage.signUp(first, thuy, { shiftIds: [first.shiftId, second.shiftId] })
  await stage.confirm(first, thuy)
  await stage.signUp(first, kim)
  await stage.confirm(first, kim)
  return [first, second] as const
}
/** What is stored of a person, in whatever item; mails go with their sending. */
const traces = async (of: OfShift, email: string) => {
  const { contactKey } = stage.keyOf(of, email)
  const items = (await stage.stored()).filter(
    (item) => item['entity'] !== 'mail' && item['pk'] === `ACTION#${of.actionId}`,
  )
  return items.filter((item) => [contactKey, email].some((canary) => JSON.stringify(item).includes(canary)))
}

describe('nothing is erased', () => {
  it.each([
    ['a ticket', (of: OfShift) => tokenFor(of, thuy, 'ticket'), 'link_invalid'],
    ['a link that has ended', (of: OfShift) => tokenFor(of, thuy, 'manage', -1), 'link_expired'],
    ['a forged link', (of: OfShift) => `${tokenFor(of, thuy, 'manage').slice(0, -3)}AAA`, 'link_invalid'],
  ])('with %s', async (_, make, code) => {
    const [first] = await twoShifts()
    await expect(erase(first, make(first))).rejects.toEqual(refused(code))
    expect(await stateOf(first, thuy)).toBe('confirmed')
  })

  it('of anybody else', async () => {
    const [first] = await twoShifts()
    await erase(first)
    expect(await traces(first, kim)).not.toEqual([])
  })
})

describe('once erased', () => {
  it('nothing of the person is left, and the next in line has the place', async () => {
    const [first, second] = await twoShifts()
    expect(await erase(first)).toEqual({ next: 'deleted' })
    expect(await traces(first, thuy)).toEqual([])
    expect([await stateOf(first, kim), await taken(first), await taken(second)]).toEqual(['confirmed', 1, 0])
    // Nobody is asked twice, and somebody else learns nothing from the answer.
    expect(await erase(first)).toEqual({ next: 'deleted' })
    expect(await erase(first, tokenFor(first, 'nobody@example.org', 'manage'))).toEqual({ next: 'deleted' })
  })

  it('who waited is out of the line, who was held frees the place, who had asked or cancelled is forgotten', async () => {
    const [first, second] = await twoShifts()
    await stage.signUp(second, kim)
    await erase(first, tokenFor(first, kim, 'manage'))
    expect([await traces(first, kim), await waiting(first)]).toEqual([[], 0])
    await stage.cancel(first, thuy)
    await stage.signUp(first, kim)
    await erase(first)
    await erase(first, tokenFor(first, kim, 'confirm'))
    expect([await traces(first, thuy), await traces(first, kim)]).toEqual([[], []])
    expect([await taken(first), await taken(second)]).toEqual([0, 0])
  })

  it('is erased in the end, though it broke off in the middle', async () => {
    const [first, second] = await twoShifts()
    let faults = 0
    const endFaults = injectFaults(tables.client, 1, () => ((faults += 1) === 2 ? 0.2 : 1))
    await expect(erase(first)).rejects.toBeInstanceOf(InjectedFault)
    endFaults()
    await erase(first)
    expect([await traces(first, thuy), await taken(first), await taken(second)]).toEqual([[], 1, 0])
  })
})
