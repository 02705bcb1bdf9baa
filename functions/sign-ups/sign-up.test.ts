import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consentText } from '#shared/sign-ups/consent.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { createHash } from 'node:crypto'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, mailsAbout, signUpsFor, taken } = stage
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const thuy = 'thuy.nguyen@example.org'
const published = (about: object = {}) => enteredAction(tables, { state: 'published', ...about })
const refused = (code: string) => expect.objectContaining({ code })
const held = { next: 'confirm_by_mail', full: [] }
const inLine = ({ shiftId }: OfShift) => ({ next: 'confirm_by_mail', full: [shiftId] })

/** Nothing at all is left behind by somebody who was refused. */
async function nothingAbout(of: OfShift) {
  expect([await signUpsFor(of), await mailsAbout(of)]).toEqual([[], []])
}

describe('nobody signs up', () => {
  it('for a draft, nor for a shift or an action that is not there', async () => {
    const [draft, action, other] = [await enteredAction(tables), await published(), await published()]
    const wrong: OfShift[] = [
      draft,
      { ...action, shiftId: other.shiftId },
      { ...action, shiftId: 'shf_zzzzzzzzzzzz' as typeof action.shiftId },
      { ...action, actionId: 'act_zzzzzzzzzzzz' as typeof action.actionId },
    ]
    for (const of of wrong) {
      await expect(stage.signUp(of, thuy)).rejects.toEqual(refused('not_found'))
      await nothingAbout(of)
    }
    expect([await taken(draft), await taken(action), await taken(other)]).toEqual([0, 0, 0])
  })

  it('once the shift is over, but until its last minute', async () => {
    const action = await published()
    clock = new Date(action.shifts[0]!.endsAt)
    await expect(stage.signUp(action, thuy)).rejects.toEqual(refused('date_passed'))
    await nothingAbout(action)
    clock = new Date(clock.getTime() - 1)
    expect(await stage.signUp(action, thuy)).toEqual(held)
    clock = now()
  })

  it('for a shift that is both over and full: it is over', async () => {
    const action = await published({ shifts: [{ from: '10:00', to: '12:00', capacity: 1 }] })
    await stage.signUp(action, 'first@example.org')
    clock = new Date(action.endsAt)
    await expect(stage.signUp(action, thuy)).rejects.toEqual(refused('date_passed'))
    clock = now()
  })

  it('for several shifts of which one is not there, is over, or overlaps another', async () => {
    const shifts = [
      { from: '10:00', to: '12:00', capacity: 2 },
      { from: '11:59', to: '14:00', capacity: 2 },
      { from: '12:00', to: '14:00', capacity: 2 },
    ]
    const action = await published({ shifts })
    const [first, overlapping, next] = action.shifts.map(({ shiftId }) => shiftId)
    const both = (shiftIds: unknown[], more = {}) => stage.signUp(action, thuy, { shiftIds, ...more })
    await expect(both([first, 'shf_zzzzzzzzzzzz'])).rejects.toEqual(refused('not_found'))
    await expect(both([first, overlapping])).rejects.toEqual(refused('shifts_overlap'))
    await nothingAbout(action)
    clock = new Date(action.shifts[0]!.endsAt)
    await expect(both([first, next])).rejects.toEqual(refused('date_passed'))
    clock = now()
    expect(await both([first, overlapping], { overlapping: true })).toEqual(held)
  })
})

describe('a full shift', () => {
  const one = { shifts: [{ from: '10:00', to: '12:00', capacity: 1 }] }

  it('takes a wish without a place, with the same one mail, until it is confirmed', async () => {
    const action = await published(one)
    await stage.signUp(action, 'first@example.org')
    expect(await stage.signUp(action, thuy)).toEqual(inLine(action))
    expect([await taken(action), await stage.waiting(action), await stage.stateOf(action, thuy)]).toEqual([
      1,
      0,
      'asked',
    ])
    expect((await mailsAbout(action)).filter(({ to }) => to === thuy)).toMatchObject([
      { kind: 'confirm', fullShiftIds: [action.shiftId] },
    ])
  })

  it('stands beside one with places: both in one mail', async () => {
    const action = await published({
      shifts: [
        { from: '10:00', to: '12:00', capacity: 1 },
        { from: '12:00', to: '13:00', capacity: 1 },
      ],
    })
    const other = { ...action, shiftId: action.otherShiftIds[0]! }
    await stage.signUp(action, 'first@example.org')
    const shiftIds = [action.shiftId, other.shiftId]
    expect(await stage.signUp(action, thuy, { shiftIds })).toEqual(inLine(action))
    expect([await stage.stateOf(action, thuy), await stage.stateOf(other, thuy)]).toEqual(['asked', 'held'])
    expect(await mailsAbout(other)).toMatchObject([
      { kind: 'confirm', shiftIds, fullShiftIds: [action.shiftId] },
    ])
  })
})

describe('a sign-up', () => {
  it('is held for 48 hours, with the consent that was given and one mail that asks to confirm', async () => {
    const action = await published()
    expect(await stage.signUp(action, thuy)).toEqual(held)
    const { actionId, shiftId } = action
    const person = {
      actionId,
      contactKey: deps.contactKeyOf({ email: thuy }),
      name: 'Thuy Nguyen',
      locale: 'de',
    }
    expect(await signUpsFor(action)).toEqual([
      {
        ...person,
        shiftId,
        email: thuy,
        state: 'held',
        signedUpAt: '2026-11-23T10:00:00.000Z',
        heldUntil: '2026-11-25T10:00:00.000Z',
        consent: {
          version: expect.stringMatching(/^\d{4}-\d\d$/),
          hash: createHash('sha256').update(consentText.de).digest('hex'),
          givenAt: '2026-11-23T10:00:00.000Z',
          channel: 'web',
        },
      },
    ])
    expect(await mailsAbout(action)).toEqual([
      {
        ...person,
        mailId: expect.stringMatching(/^mai_/),
        kind: 'confirm',
        to: thuy,
        shiftIds: [shiftId],
        requestHash: expect.any(String),
        queuedAt: '2026-11-23T10:00:00.000Z',
      },
    ])
    expect(await taken(action)).toBe(1)
  })

  it('pressed twice is one, with one place and one mail', async () => {
    const action = await published()
    const answers = [
      await stage.signUp(action, thuy),
      await stage.signUp(action, ' Thuy.Nguyen@EXAMPLE.org '),
    ]
    expect(answers).toEqual([held, held])
    expect([
      await taken(action),
      (await signUpsFor(action)).length,
      (await mailsAbout(action)).length,
    ]).toEqual([1, 1, 1])
  })

  it('pressed twenty times at once is one as well', async () => {
    const action = await published()
    const answers = await Promise.all(Array.from({ length: 20 }, () => stage.signUp(action, thuy)))
    expect(new Set(answers.map(({ next }) => next))).toEqual(new Set(['confirm_by_mail']))
    expect([
      await taken(action),
      (await signUpsFor(action)).length,
      (await mailsAbout(action)).length,
    ]).toEqual([1, 1, 1])
  })

  it('of one person for two shifts is two', async () => {
    const action = await published()
    await stage.signUp(action, thuy)
    await stage.signUp({ ...action, shiftId: action.otherShiftIds[0]! }, thuy)
    expect(await deps.signUps.ofPersonAt(stage.keyOf(action, thuy))).toHaveLength(2)
  })

  it('after cancelling counts anew, asks to confirm anew, and keeps no place twice', async () => {
    const action = await published()
    await stage.signUp(action, thuy)
    await stage.confirm(action, thuy)
    await stage.cancel(action, thuy)
    expect(await taken(action)).toBe(0)
    clock = new Date(clock.getTime() + 60_000)
    expect(await stage.signUp(action, thuy)).toEqual(held)
    expect([await taken(action), await signUpsFor(action)]).toMatchObject([1, [{ state: 'held' }]])
    expect((await mailsAbout(action)).map(({ kind }) => kind)).toHaveLength(4)
    clock = now()
  })
})

describe('nobody finds out who is coming', () => {
  const answerTo = async (of: OfShift, email: string) => {
    const used = await counting(() => stage.signUp(of, email).catch((error: unknown) => error))
    return { answer: used.answer, requests: used.requests }
  }

  it('from a shift with places: known, confirmed and unknown addresses get the same answer', async () => {
    const action = await published({ shifts: [{ from: '10:00', to: '12:00', capacity: 9 }] })
    await stage.signUp(action, 'held@example.org')
    await stage.signUp(action, 'confirmed@example.org')
    await stage.confirm(action, 'confirmed@example.org')
    const answers = []
    for (const name of ['held', 'confirmed', 'unknown'])
      answers.push(await answerTo(action, `${name}@example.org`))
    expect(answers).toEqual(answers.map(() => ({ answer: held, requests: ['TransactWriteItems'] })))
  })

  it('from a full shift, not even who has the last place or asked for one', async () => {
    const action = await published({ shifts: [{ from: '10:00', to: '12:00', capacity: 1 }] })
    await stage.signUp(action, 'known@example.org')
    await stage.signUp(action, 'asked@example.org')
    const answers = []
    for (const name of ['known', 'asked', 'unknown'])
      answers.push(await answerTo(action, `${name}@example.org`))
    const requests = ['TransactWriteItems', 'TransactWriteItems']
    expect(answers).toEqual(answers.map(() => ({ answer: inLine(action), requests })))
  })

  it('from the keys, which hold no address', async () => {
    const keys = (await stage.stored()).flatMap(({ pk, sk, duePk, dueSk }) =>
      [pk, sk, duePk, dueSk].map(String),
    )
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => key.includes('@') || key.includes('thuy'))).toEqual([])
  })
})

it('a sign-up is one request and seven write units, consent, source and mail included', async () => {
  const action = await published()
  const used = await counting(() => stage.signUp(action, thuy, { source: 'abcdef' }))
  expect(used).toMatchObject({ requests: ['TransactWriteItems'], readUnits: 0, writeUnits: 7 })
})

it('one for two shifts is a read and one transaction', async () => {
  const action = await published()
  const used = await counting(() =>
    stage.signUp(action, thuy, { shiftIds: [action.shiftId, ...action.otherShiftIds] }),
  )
  expect(used).toMatchObject({ requests: ['Query', 'TransactWriteItems'], readUnits: 0.5, writeUnits: 12 })
  expect((await mailsAbout(action)).length).toBe(1)
})
