import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { acceptOffer } from './accept-offer.ts'
import { nobody, stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, mailsAbout, stateOf, taken, tokenFor } = stage
beforeAll(() => setStage(tables))
beforeEach(() => {
  clock = now()
})
afterAll(() => tables.stop())

const [thuy, kim, lou] = ['thuy.nguyen@example.org', 'kim@example.org', 'lou@example.org']
const refused = (code: string) => expect.objectContaining({ code })
const accept = (of: OfShift, token = tokenFor(of, kim, 'manage')) =>
  acceptOffer.run({ ...nobody, params: undefined, body: { token, shiftId: of.shiftId } }, deps)
const later = (minutes: number) => (clock = new Date(clock.getTime() + minutes * 60_000))

/** Six hours before the start, Thuy cancels: Kim is offered the place, Lou waits behind. */
async function offered() {
  const shifts = [{ from: '10:00', to: '12:00', capacity: 1 }]
  const action = await enteredAction(tables, { state: 'published', shifts })
  for (const email of [thuy, kim, lou]) {
    await stage.signUp(action, email)
    await stage.confirm(action, email)
  }
  clock = new Date(Date.parse(action.startsAt) - 6 * 3_600_000)
  await stage.cancel(action, thuy)
  return action
}

describe('an offer is not accepted', () => {
  it.each([
    ['a ticket', (of: OfShift) => tokenFor(of, kim, 'ticket'), 'link_invalid'],
    ['the link of the next in line', (of: OfShift) => tokenFor(of, lou, 'manage'), 'link_expired'],
    ['the link of who cancelled', (of: OfShift) => tokenFor(of, thuy, 'manage'), 'link_expired'],
  ])('with %s', async (_, make, code) => {
    const action = await offered()
    await expect(accept(action, make(action))).rejects.toEqual(refused(code))
    expect([await stateOf(action, kim), await stateOf(action, lou)]).toEqual(['offered', 'waiting'])
  })

  it('after two hours, though the job has not come yet', async () => {
    const action = await offered()
    later(120)
    await expect(accept(action)).rejects.toEqual(refused('link_expired'))
    await stage.releaseAfter(0)
    await expect(accept(action)).rejects.toEqual(refused('link_expired'))
    expect([await stateOf(action, kim), await stateOf(action, lou)]).toEqual(['cancelled', 'offered'])
  })
})

describe('an accepted offer', () => {
  it('is a place for certain, with a mail, and accepted twice is once', async () => {
    const action = await offered()
    later(119)
    const answers = await Promise.all([accept(action), accept(action)])
    answers.push(await accept(action))
    for (const { signUps } of answers) expect(signUps).toMatchObject([{ state: 'confirmed' }])
    const mails = (await mailsAbout(action)).filter(({ to }) => to === kim).map(({ kind }) => kind)
    expect(mails).toEqual(['confirm', 'waiting', 'offered', 'confirmed'])
    await stage.releaseAfter(5)
    expect([await stateOf(action, kim), await taken(action)]).toEqual(['confirmed', 1])
  })

  it('or one that lapses in the same moment: never both, never neither', async () => {
    for (let round = 0; round < 10; round += 1) {
      const action = await offered()
      const [offer] = (await stage.signUpsFor(action)).filter(({ state }) => state === 'offered')
      const [accepted, lapsed] = await Promise.allSettled([accept(action), deps.freed.release(offer!, clock)])
      expect(lapsed).toEqual({ status: 'fulfilled', value: accepted.status === 'rejected' })
      expect([await taken(action), await stateOf(action, kim), await stateOf(action, lou)]).toEqual(
        accepted.status === 'fulfilled' ? [1, 'confirmed', 'waiting'] : [1, 'cancelled', 'offered'],
      )
    }
  })
})
