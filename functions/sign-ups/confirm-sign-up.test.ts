import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Refusal } from '#shared/http/refusal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { campaign, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { lookUpLink } from './look-up-link.ts'
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
const later = (hours: number) => (clock = new Date(clock.getTime() + hours * 3_600_000))
const refused = (code: string) => expect.objectContaining({ code })

async function held() {
  const action = await enteredAction(tables, { state: 'published' })
  await stage.signUp(action, thuy)
  return action
}

const confirmWith = (token: string) =>
  confirmSignUp.run({ ...nobody, params: undefined, body: { token } }, deps)
const lookUp = (token: string) =>
  lookUpLink.run({ params: undefined, query: { token }, body: undefined, actor: undefined }, deps)
const kindsOf = async (of: OfShift) => (await mailsAbout(of)).map(({ kind }) => kind)

const about = {
  priorityId: campaign.priorityId,
  priorityTitle: 'Mieten runter',
  campaignId: campaign.campaignId,
  campaignTitle: 'Mietendeckel jetzt',
  actionTitle: 'Infostand am Altmarkt',
  startsAt: '2026-12-05T09:00:00.000Z',
  endsAt: '2026-12-05T11:00:00.000Z',
}

describe('a sign-up is not confirmed', () => {
  it.each([
    ['a link to manage', (of: OfShift) => tokenFor(of, thuy, 'manage'), 'link_invalid'],
    ['a ticket', (of: OfShift) => tokenFor(of, thuy, 'ticket'), 'link_invalid'],
    ['a forged link', (of: OfShift) => `${tokenFor(of, thuy).slice(0, -3)}AAA`, 'link_invalid'],
    ['a made-up link', () => 'x'.repeat(80), 'link_invalid'],
    [
      'a link of somebody who never signed up',
      (of: OfShift) => tokenFor(of, 'kim@example.org'),
      'link_expired',
    ],
  ])('with %s', async (_, make, code) => {
    const action = await held()
    await expect(confirmWith(make(action))).rejects.toEqual(refused(code))
    expect([await signUpsFor(action), await kindsOf(action)]).toMatchObject([
      [{ state: 'held' }],
      ['confirm'],
    ])
  })

  it('with a link older than 48 hours, though the place is not given back yet', async () => {
    const action = await held()
    const token = tokenFor(action, thuy)
    later(48)
    clock = new Date(clock.getTime() + 1000)
    await expect(confirmWith(token)).rejects.toEqual(refused('link_expired'))
    expect(await signUpsFor(action)).toMatchObject([{ state: 'held' }])
  })

  it('once the place was given back: the link has expired', async () => {
    const action = await held()
    const token = tokenFor(action, thuy, 'confirm', 99)
    await stage.releaseAfter(48)
    for (const use of [confirmWith, lookUp]) await expect(use(token)).rejects.toEqual(refused('link_expired'))
    expect([await taken(action), await signUpsFor(action)]).toEqual([0, []])
  })

  it('once it was cancelled', async () => {
    const action = await held()
    await stage.confirm(action, thuy)
    await stage.cancel(action, thuy)
    await expect(stage.confirm(action, thuy)).rejects.toEqual(refused('link_expired'))
    expect(await taken(action)).toBe(0)
  })
})

describe('to look at a link', () => {
  it('says what it is for and changes nothing, however often a scanner opens it', async () => {
    const action = await held()
    const before = await stage.stored()
    const { actionId, shiftId, title, chapterName, place } = action
    for (const purpose of ['confirm', 'manage', 'confirm'] as const)
      expect(await lookUp(tokenFor(action, thuy, purpose))).toEqual({
        purpose,
        own: {
          actionId,
          title,
          chapterName,
          place,
          name: 'Thuy Nguyen',
          signUps: [{ actionId, shiftId, state: 'held', about, heldUntil: '2026-11-25T10:00:00.000Z' }],
        },
      })
    expect(await stage.stored()).toEqual(before)
  })
})

/** Both, one after the other; the second first if told. */
async function oneByOne<A, B>(isSecondFirst: boolean, first: () => Promise<A>, second: () => Promise<B>) {
  const early = isSecondFirst ? await Promise.allSettled([second()]) : undefined
  const [one] = await Promise.allSettled([first()])
  const [other] = early ?? (await Promise.allSettled([second()]))
  return [one, other] as const
}

describe('a sign-up is confirmed', () => {
  it('within 48 hours: the place is kept, what it is about is noted, and a mail goes out', async () => {
    const action = await held()
    later(47)
    const { actionId, shiftId } = action
    expect(await stage.confirm(action, thuy)).toMatchObject({
      name: 'Thuy Nguyen',
      signUps: [{ actionId, shiftId, state: 'confirmed', about }],
      ticket: expect.any(String),
    })
    const [signUp] = await signUpsFor(action)
    expect(signUp).toMatchObject({
      nextMoment: { moment: 'day_before', at: '2026-12-04T10:00:00.000Z' },
      state: 'confirmed',
      about,
      email: thuy,
      consent: { channel: 'web' },
    })
    expect(Object.keys(signUp!)).not.toContain('heldUntil')
    expect([await taken(action), await kindsOf(action)]).toEqual([1, ['confirm', 'confirmed']])
    await stage.releaseAfter(99)
    expect(await signUpsFor(action)).toEqual([signUp])
  })

  it('once, with one mail, when the link is opened twice or ten times at once', async () => {
    const action = await held()
    const token = tokenFor(action, thuy)
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirmWith(token)))
    answers.push(await confirmWith(token))
    expect(answers.flatMap(({ signUps }) => signUps.map(({ state }) => state))).toEqual(
      answers.map(() => 'confirmed'),
    )
    expect([await taken(action), await kindsOf(action)]).toEqual([1, ['confirm', 'confirmed']])
  })

  it('or given back in the same moment, never both and never neither', async () => {
    const ends = new Set<string>()
    for (let round = 0; round < 30; round += 1) {
      const action = await held()
      const token = tokenFor(action, thuy, 'confirm', 99)
      const [hold] = await signUpsFor(action)
      // The first two rounds have an order, so that either side wins one; the others race, with a head start for
      // the link, which takes two reads before it writes.
      const job = () => deps.freed.release(hold!, clock)
      const [ended, released] =
        round < 2
          ? await oneByOne(round === 0, () => confirmWith(token), job)
          : await Promise.allSettled([confirmWith(token), wait(round % 8).then(job)])
      expect(released).toEqual({ status: 'fulfilled', value: ended.status === 'rejected' })
      const [count, present] = [await taken(action), await signUpsFor(action)]
      expect([count, present.map(({ state }) => state)]).toEqual(
        ended.status === 'fulfilled' ? [1, ['confirmed']] : [0, []],
      )
      ends.add(ended.status === 'rejected' ? (ended.reason as Refusal).code : 'confirmed')
    }
    expect(ends).toEqual(new Set(['confirmed', 'link_expired']))
  })
})

it('to look takes two reads, to confirm two reads and a transaction', async () => {
  const action = await held()
  const token = tokenFor(action, thuy)
  expect(await counting(() => lookUp(token))).toMatchObject({
    requests: ['Query', 'Query'],
    readUnits: 1.5,
  })
  const used = await counting(() => confirmWith(token))
  expect(used).toMatchObject({ requests: ['Query', 'Query', 'TransactWriteItems', 'Query'], readUnits: 2.5 })
  expect(used.writeUnits).toBe(6)
})
