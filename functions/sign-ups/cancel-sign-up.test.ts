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
    ['a link to confirm', (of: OfShift) => tokenFor(of, thuy, 'confirm'), 'link_invalid'],
    ['a forged link', (of: OfShift) => `${tokenFor(of, thuy, 'cancel').slice(0, -3)}AAA`, 'link_invalid'],
    ['a link of somebody else', (of: OfShift) => tokenFor(of, 'kim@example.org', 'cancel'), 'link_expired'],
    ['a link that has ended', (of: OfShift) => tokenFor(of, thuy, 'cancel', -1), 'link_expired'],
  ])('with %s', async (_, make, code) => {
    const action = await confirmed()
    await expect(cancelWith(make(action))).rejects.toEqual(refused(code))
    expect([await taken(action), await signUpsFor(action)]).toMatchObject([1, [{ state: 'confirmed' }]])
  })

  it('with the link of a person who signed up for another shift', async () => {
    const [mine, other] = [await confirmed(), await confirmed()]
    await cancelWith(tokenFor(mine, thuy, 'cancel'))
    expect([await taken(mine), await taken(other)]).toEqual([0, 1])
  })
})

describe('a cancelled sign-up', () => {
  it('frees the place at once: somebody else gets it', async () => {
    const action = await confirmed()
    await expect(stage.signUp(action, 'kim@example.org')).rejects.toEqual(refused('shift_full'))
    expect(await stage.cancel(action, thuy)).toMatchObject({ state: 'cancelled' })
    expect(await taken(action)).toBe(0)
    expect(await stage.signUp(action, 'kim@example.org')).toEqual({ next: 'confirm_by_mail' })
  })

  it('frees one place and sends one mail, cancelled once more or ten times at once', async () => {
    const action = await confirmed(3)
    for (const email of ['kim@example.org', 'lou@example.org']) await stage.signUp(action, email)
    const token = tokenFor(action, thuy, 'cancel')
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancelWith(token)))
    answers.push(await cancelWith(token))
    expect(answers.map(({ state }) => state)).toEqual(answers.map(() => 'cancelled'))
    expect([await taken(action), await cancelledMails(action)]).toEqual([2, 1])
  })

  it('may be signed up anew, and the old link cancels again', async () => {
    const action = await confirmed()
    const token = tokenFor(action, thuy, 'cancel')
    await cancelWith(token)
    await stage.signUp(action, thuy)
    expect(await cancelWith(token)).toMatchObject({ state: 'cancelled' })
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

it('to cancel takes one read and a transaction', async () => {
  const action = await confirmed()
  const token = tokenFor(action, thuy, 'cancel')
  const used = await counting(() => cancelWith(token))
  expect(used).toMatchObject({ requests: ['GetItem', 'TransactWriteItems'], readUnits: 1 })
  expect(used.writeUnits).toBe(6)
})
