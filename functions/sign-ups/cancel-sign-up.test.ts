import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { cancelSignUp } from './cancel-sign-up.ts'
import { nobody, stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, mailsAbout, signUpsFor, taken, tokenFor } = stage
beforeAll(() => setStage(tables))
beforeEach(() => {
  clock = now()
})
afterAll(() => tables.stop())

const thuy = 'thuy.nguyen@example.org'
const refused = (code: string) => expect.objectContaining({ code })
const cancelWith = (token: string) =>
  cancelSignUp.run({ ...nobody, params: undefined, body: { token } }, deps)

/** The last place of a shift, confirmed. */
async function confirmed(capacity = 1) {
  const shifts = [{ from: '10:00', to: '12:00', capacity }]
  const action = await enteredAction(tables, { state: 'published', shifts })
  await stage.signUp(action, thuy)
  await stage.confirm(action, thuy)
  return action
}
const cancelledMails = async (of: OfShift) =>
  (await mailsAbout(of)).filter(({ kind }) => kind === 'cancelled').length

describe('a sign-up is not cancelled', () => {
  it.each([
    ['a ticket', (of: OfShift) => tokenFor(of, thuy, 'ticket'), 'link_invalid'],
    ['a forged link', (of: OfShift) => `${tokenFor(of, thuy, 'manage').slice(0, -3)}AAA`, 'link_invalid'],
    ['a link of somebody else', (of: OfShift) => tokenFor(of, 'kim@example.org', 'manage'), 'link_expired'],
    ['a link that has ended', (of: OfShift) => tokenFor(of, thuy, 'manage', -1), 'link_expired'],
  ])('with %s', async (_, make, code) => {
    const action = await confirmed()
    await expect(cancelWith(make(action))).rejects.toEqual(refused(code))
    expect([await taken(action), await signUpsFor(action)]).toMatchObject([1, [{ state: 'confirmed' }]])
  })

  it('with the link of a person who signed up for another shift', async () => {
    const [mine, other] = [await confirmed(), await confirmed()]
    await cancelWith(tokenFor(mine, thuy, 'manage'))
    expect([await taken(mine), await taken(other)]).toEqual([0, 1])
  })
})

describe('a cancelled sign-up', () => {
  it('frees the place at once: somebody else gets it', async () => {
    const action = await confirmed()
    expect(await stage.signUp(action, 'kim@example.org')).toMatchObject({ full: [action.shiftId] })
    expect(await stage.cancel(action, thuy)).toMatchObject({ signUps: [{ state: 'cancelled' }] })
    expect(await taken(action)).toBe(0)
    expect(await stage.signUp(action, 'lou@example.org')).toEqual({ next: 'confirm_by_mail', full: [] })
  })

  it('frees one place and sends one mail, cancelled once more or ten times at once', async () => {
    const action = await confirmed(3)
    for (const email of ['kim@example.org', 'lou@example.org']) await stage.signUp(action, email)
    const token = tokenFor(action, thuy, 'manage')
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancelWith(token)))
    answers.push(await cancelWith(token))
    expect(answers.flatMap(({ signUps }) => signUps.map(({ state }) => state))).toEqual(
      answers.map(() => 'cancelled'),
    )
    expect([await taken(action), await cancelledMails(action)]).toEqual([2, 1])
  })

  it('may be signed up anew, and the old link cancels again', async () => {
    const action = await confirmed()
    const token = tokenFor(action, thuy, 'manage')
    await cancelWith(token)
    await stage.signUp(action, thuy)
    expect(await cancelWith(token)).toMatchObject({ signUps: [{ state: 'cancelled' }] })
    expect(await taken(action)).toBe(0)
  })

  it('was held or confirmed in the same moment, and its place is free either way', async () => {
    for (let round = 0; round < 15; round += 1) {
      const shifts = [{ from: '10:00', to: '12:00', capacity: 1 }]
      const action = await enteredAction(tables, { state: 'published', shifts })
      await stage.signUp(action, thuy)
      const [, cancelled] = await Promise.allSettled([
        stage.confirm(action, thuy),
        stage.cancel(action, thuy),
      ])
      expect(cancelled.status).toBe('fulfilled')
      expect([await taken(action), await signUpsFor(action)]).toMatchObject([0, [{ state: 'cancelled' }]])
    }
  })
})

describe('of several shifts', () => {
  async function both() {
    const action = await enteredAction(tables, { state: 'published' })
    const other = { ...action, shiftId: action.otherShiftIds[0]! }
    await stage.signUp(action, thuy, { shiftIds: [action.shiftId, other.shiftId] })
    await stage.confirm(action, thuy)
    return [action, other] as const
  }

  it('one is cancelled and the other kept', async () => {
    const [action, other] = await both()
    expect(await stage.cancel(action, thuy)).toMatchObject({
      signUps: [{ state: 'cancelled' }, { state: 'confirmed' }],
    })
    expect([await taken(action), await taken(other)]).toEqual([0, 1])
  })

  it('all are cancelled with one mail', async () => {
    const [action, other] = await both()
    await cancelWith(tokenFor(action, thuy, 'manage'))
    expect([await taken(action), await taken(other)]).toEqual([0, 0])
    expect((await mailsAbout(other)).filter(({ kind }) => kind === 'cancelled')).toMatchObject([
      { shiftIds: [action.shiftId, other.shiftId].toSorted() },
    ])
  })

  it('one that the person is not in is not found', async () => {
    const action = await confirmed()
    const token = tokenFor(action, thuy, 'manage')
    const call = {
      ...nobody,
      params: undefined,
      body: { token, shiftId: 'shf_zzzzzzzzzzzz' as OfShift['shiftId'] },
    }
    await expect(cancelSignUp.run(call, deps)).rejects.toEqual(refused('not_found'))
    expect(await taken(action)).toBe(1)
  })
})

it('to cancel takes two reads and a transaction', async () => {
  const action = await confirmed()
  const token = tokenFor(action, thuy, 'manage')
  const used = await counting(() => cancelWith(token))
  expect(used).toMatchObject({ requests: ['Query', 'Query', 'TransactWriteItems'], readUnits: 1.5 })
  expect(used.writeUnits).toBe(7)
})
