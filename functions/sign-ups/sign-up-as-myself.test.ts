import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, cast, now, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { cancelMySignUp } from './cancel-my-sign-up.ts'
import { listMySignUps } from './list-my-sign-ups.ts'
import { signUpAsMyself } from './sign-up-as-myself.ts'
import { stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, mailsAbout, signUpsFor, taken } = stage
beforeAll(() => setStage(tables))
beforeEach(() => {
  clock = now()
})
afterAll(() => tables.stop())

type Actor = Exclude<Who, 'kai'>
const thuy = cast.thuy.person.email
const refused = (code: string) => expect.objectContaining({ code })
const published = (capacity = 1, about: object = {}) =>
  enteredAction(tables, { state: 'published', shifts: [{ from: '10:00', to: '12:00', capacity }], ...about })

const press = ({ actionId, shiftId }: OfShift, who: Actor = 'thuy', with_ = deps) =>
  signUpAsMyself.run(
    { params: undefined, query: undefined, body: { actionId, shiftIds: [shiftId] }, actor: actorOf(who) },
    with_,
  )
const cancelMine = ({ actionId, shiftId }: OfShift, who: Actor = 'thuy') =>
  cancelMySignUp.run(
    { params: { actionId, shiftId }, query: undefined, body: undefined, actor: actorOf(who) },
    deps,
  )
const mine = (who: Actor = 'thuy') =>
  listMySignUps.run({ params: undefined, query: {}, body: undefined, actor: actorOf(who) }, deps)
const kindsOf = async (of: OfShift) => (await mailsAbout(of)).map(({ kind }) => kind)

describe('one who is signed in does not sign up', () => {
  it('for a draft or for what is not there', async () => {
    const draft = await enteredAction(tables)
    for (const of of [draft, { ...draft, actionId: 'act_zzzzzzzzzzzz' as typeof draft.actionId }])
      await expect(press(of)).rejects.toEqual(refused('not_found'))
    expect([await taken(draft), await signUpsFor(draft), await mailsAbout(draft)]).toEqual([0, [], []])
  })

  it('for a shift that is over', async () => {
    const action = await published()
    await stage.signUp(action, 'kim@example.org')
    clock = new Date(action.endsAt)
    await expect(press(action)).rejects.toEqual(refused('date_passed'))
    expect(await signUpsFor(action)).toMatchObject([{ email: 'kim@example.org' }])
  })

  it('without being known as a person', async () => {
    const action = await published()
    const people = { ...deps.people, find: async () => undefined }
    await expect(press(action, 'stranger', { ...deps, people })).rejects.toEqual(refused('not_found'))
    expect(await taken(action)).toBe(0)
  })
})

describe('one who is signed in signs up', () => {
  it('with one press: confirmed at once, with one mail, seen on the own page', async () => {
    const action = await published()
    const { actionId, shiftId } = action
    const answer = await press(action)
    expect(answer).toMatchObject({
      items: [{ actionId, shiftId, state: 'confirmed', about: { actionTitle: action.title } }],
    })
    expect(await signUpsFor(action)).toMatchObject([
      {
        name: 'Thuy Nguyen',
        email: thuy,
        personId: cast.thuy.person.personId,
        consent: { channel: 'account' },
      },
    ])
    expect([await taken(action), await kindsOf(action)]).toEqual([1, ['confirmed']])
    expect((await mine()).items).toContainEqual({ ...answer.items[0], token: expect.any(String) })
    expect((await mine('katrin')).items).toEqual([])
  })

  it.each([1, 5])(
    'twice, one after the other and at once, in a shift of %i: one place, one mail',
    async (capacity) => {
      const action = await published(capacity)
      const answers = [
        await press(action),
        ...(await Promise.all([press(action), press(action), press(action)])),
      ]
      expect(answers.flatMap(({ items }) => items.map(({ state }) => state))).toEqual(
        answers.map(() => 'confirmed'),
      )
      expect([await taken(action), await kindsOf(action)]).toEqual([1, ['confirmed']])
    },
  )

  it.each([1, 5])(
    'after a sign-up by mail, in a shift of %i: that place is confirmed and now theirs',
    async (capacity) => {
      const action = await published(capacity)
      await stage.signUp(action, thuy.toUpperCase())
      expect(await press(action)).toMatchObject({ items: [{ state: 'confirmed' }] })
      expect(await signUpsFor(action)).toMatchObject([
        { state: 'confirmed', personId: cast.thuy.person.personId },
      ])
      expect([await taken(action), await kindsOf(action)]).toEqual([1, ['confirm', 'confirmed']])
      expect((await mine()).items.map(({ shiftId }) => shiftId)).toContain(action.shiftId)
    },
  )

  it('and is told to try again when the place was given back in the same moment', async () => {
    const action = await published()
    await stage.signUp(action, thuy)
    const places = {
      ...deps.places,
      confirm: async () => {
        await stage.releaseAfter(99)
        return false
      },
    }
    await expect(press(action, 'thuy', { ...deps, places })).rejects.toEqual(refused('try_again'))
    expect([await taken(action), await signUpsFor(action)]).toEqual([0, []])
    expect(await press(action)).toMatchObject({ items: [{ state: 'confirmed' }] })
  })
})

describe('one who is signed in cancels', () => {
  it('not what others signed up for', async () => {
    const action = await published()
    await press(action)
    for (const who of ['katrin', 'stranger', 'paul'] as const)
      await expect(cancelMine(action, who)).rejects.toEqual(refused('not_found'))
    expect(await taken(action)).toBe(1)
  })

  it('with one press, and twice is once', async () => {
    const action = await published()
    await press(action)
    const answers = await Promise.all([cancelMine(action), cancelMine(action)])
    answers.push(await cancelMine(action))
    expect(answers.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect([await taken(action), await kindsOf(action)]).toEqual([0, ['cancelled', 'confirmed']])
    expect((await mine()).items.map(({ shiftId }) => shiftId)).not.toContain(action.shiftId)
  })

  it('and signs up anew', async () => {
    const action = await published()
    await press(action)
    await cancelMine(action)
    expect(await press(action)).toMatchObject({ items: [{ state: 'confirmed' }] })
    expect([await taken(action), (await signUpsFor(action)).length]).toEqual([1, 1])
  })
})

it('the own page shows what is to come, the next first', async () => {
  const days = ['2026-12-07', '2026-12-01', '2026-12-03']
  for (const on of days) await press(await published(1, { on }), 'renate')
  const shown = async () => (await mine('renate')).items.map(({ about }) => about.startsAt.slice(0, 10))
  expect(await shown()).toEqual(days.toSorted())
  clock = new Date('2026-12-03T22:59:00Z')
  expect(await shown()).toEqual(['2026-12-03', '2026-12-07'])
  clock = new Date('2026-12-03T23:00:00Z')
  expect(await shown()).toEqual(['2026-12-07'])
})

describe('one who is signed in stands in line', () => {
  it('at once where a shift is full, with a mail and the place in line, and moves up', async () => {
    const action = await published()
    await press(action, 'katrin')
    expect(await press(action)).toMatchObject({ items: [{ state: 'waiting', placeInLine: 1 }] })
    expect(await press(action, 'paul')).toMatchObject({ items: [{ state: 'waiting', placeInLine: 2 }] })
    expect((await mine('paul')).items).toMatchObject([{ state: 'waiting', placeInLine: 2 }])
    await cancelMine(action, 'katrin')
    expect(await press(action)).toMatchObject({ items: [{ state: 'confirmed' }] })
    expect(await cancelMine(action, 'paul')).toMatchObject({ state: 'cancelled' })
    expect([await taken(action), await stage.waiting(action)]).toEqual([1, 0])
  })

  it('for the full one of two shifts, and has a place in the other', async () => {
    const shifts = [
      { from: '10:00', to: '12:00', capacity: 1 },
      { from: '12:00', to: '14:00', capacity: 1 },
    ]
    const action = await enteredAction(tables, { state: 'published', shifts })
    await press(action, 'katrin')
    const shiftIds = action.shifts.map(({ shiftId }) => shiftId)
    const both = (overlapping?: true) =>
      signUpAsMyself.run(
        {
          params: undefined,
          query: undefined,
          body: { actionId: action.actionId, shiftIds, ...(overlapping && { overlapping }) },
          actor: actorOf('thuy'),
        },
        deps,
      )
    const states = async () => (await both()).items.map(({ state }) => state).toSorted()
    expect([await states(), await states()]).toEqual([
      ['confirmed', 'waiting'],
      ['confirmed', 'waiting'],
    ])
  })

  it('but not for a shift that overlaps one they come to, unless it is meant', async () => {
    const shifts = [
      { from: '10:00', to: '12:00', capacity: 1 },
      { from: '11:00', to: '13:00', capacity: 1 },
    ]
    const action = await enteredAction(tables, { state: 'published', shifts })
    await press(action)
    const other = { ...action, shiftId: action.otherShiftIds[0]! }
    await expect(press(other)).rejects.toEqual(refused('shifts_overlap'))
    expect(await taken(other)).toBe(0)
  })
})

it('to sign up takes three reads and a transaction; the own page is one read', async () => {
  const action = await published()
  const used = await counting(() => press(action))
  expect(used.requests.toSorted()).toEqual(['GetItem', 'Query', 'Query', 'TransactWriteItems'])
  expect(used).toMatchObject({ readUnits: 2, writeUnits: 8 })
  expect((await counting(() => mine('renate'))).requests).toEqual(['Query'])
  expect((await counting(() => cancelMine(action))).requests).toEqual([
    'GetItem',
    'GetItem',
    'Query',
    'TransactWriteItems',
  ])
})
