import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionId, ActionWithShifts } from '#shared/actions/action.ts'
import type { DutyKind } from '#shared/actions/paperwork.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, chapters, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { actionDeps, enteredAction, newAction, plannedAction, setStage, useTables } from '../set-stage.ts'
import { stageSignUps } from '../sign-ups/stage-sign-ups.ts'
import { cancelAction } from './cancel-action.ts'
import { publishAction } from './publish-action.ts'
import { registerSeries } from './register-series.ts'
import { reportAction } from './report-action.ts'
import { reviseAction } from './revise-action.ts'
import { saveDuty } from './save-duty.ts'

const tables = await withTables()
useTables(tables)
const { closeActions } = await import('./close-actions.ts')
const stage = stageSignUps(tables, now)
const counting = countRequests(tables.client)
const deps = actionDeps(tables, now)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const { chapterId } = chapters.dresden
const of = ({ actionId }: { actionId: ActionId }) => ({
  params: { chapterId, actionId },
  query: undefined,
  actor: actorOf('katrin'),
})
const read = ({ actionId }: { actionId: ActionId }) => deps.actions.find(actionId, 'consistently')
/** The form as it was filled in before, with this changed. */
function entered(action: ActionWithShifts, change: object = {}, scope: 'this' | 'following' = 'this') {
  const { campaignId: _, copyOf: _none, ...words } = newAction()
  const shifts = words.shifts.map((shift, n) => ({ ...shift, shiftId: action.shifts[n]!.shiftId }))
  return { ...words, shifts, version: action.version, scope, ...change }
}
const revise = (action: ActionWithShifts, change: object = {}, scope: 'this' | 'following' = 'this') =>
  reviseAction.run({ ...of(action), body: entered(action, change, scope) }, deps)

describe('a published action', () => {
  it('keeps who is in its shifts when they move, and counts what calendars must hear of', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    await stage.signUp(action, 'ada@example.org')
    const moved = await revise(action, { on: '2026-12-12' })
    expect(moved).toMatchObject({ sequence: 1, state: 'published', version: 2 })
    expect((await read(action))?.shifts.map(({ shiftId, taken }) => [shiftId, taken])).toEqual([
      [action.shiftId, 1],
      [action.otherShiftIds[0], 0],
    ])
    // Words alone are nothing a calendar has to hear of.
    expect(await revise((await read(action))!, { on: '2026-12-12', title: 'Anders' })).toMatchObject({
      sequence: 1,
    })
  })

  it('refuses to drop a shift somebody is in, or to make it smaller than that; nothing is changed', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    for (const email of ['ada@example.org', 'kim@example.org']) await stage.signUp(action, email)
    const [first, second] = entered(action).shifts
    for (const shifts of [[second], [{ ...first, capacity: 1 }, second]])
      await expect(revise(action, { shifts })).rejects.toEqual(refused('shift_in_use'))
    expect(await read(action)).toMatchObject({ version: 1, shifts: [{ capacity: 3, taken: 2 }, {}] })
    expect(await revise(action, { shifts: [{ ...first, capacity: 2 }] })).toMatchObject({ places: 2 })
  })

  it('refuses a shift that is not its own, or one named twice', async () => {
    const [action, other] = [await enteredAction(tables), await enteredAction(tables)]
    const [first] = entered(action).shifts
    for (const shifts of [[{ ...first, shiftId: other.shiftId }], [first, first]])
      await expect(revise(action, { shifts })).rejects.toEqual(refused('invalid_request'))
  })

  it('cannot be changed once it is over or called off', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    const later = { ...deps, now: () => new Date(action.endsAt) }
    await expect(reviseAction.run({ ...of(action), body: entered(action) }, later)).rejects.toEqual(
      refused('not_open_to_change'),
    )
    const cancel = () =>
      cancelAction.run({ ...of(action), body: { version: 1, reason: 'Sturm', scope: 'this' } }, deps)
    expect(await cancel()).toMatchObject({ state: 'cancelled', cancelledBecause: 'Sturm' })
    await expect(cancel()).rejects.toEqual(refused('not_open_to_change'))
    await expect(stage.signUp(action, 'late@example.org')).rejects.toEqual(refused('not_found'))
  })
})

describe('a series', () => {
  const register = (repeat: object = {}, change: object = {}, key: string = crypto.randomUUID()) =>
    registerSeries.run(
      {
        params: { chapterId },
        query: undefined,
        actor: actorOf('katrin'),
        body: {
          action: newAction(change),
          repeat: { every: 'weeks', interval: 1, until: '2026-12-26', except: [], ...repeat },
          key,
        },
      },
      deps,
    )
  const days = (items: readonly { startsAt: string }[]) => items.map(({ startsAt }) => startsAt.slice(0, 10))

  it('is refused with one day, with too many, and beyond its campaign; nothing is entered', async () => {
    await expect(register({ until: '2026-12-11' })).rejects.toEqual(refused('series_too_long'))
    await expect(register({ until: '2028-12-31' })).rejects.toEqual(refused('series_too_long'))
    await expect(register({ until: '2027-03-20' })).rejects.toEqual(refused('outside_campaign'))
    const items = await tables.campaigns.collect({ index: 'byChapter', partition: `action#${chapterId}` })
    expect(items.filter((item) => item['seriesId'])).toEqual([])
  })

  it('has a draft for each of its days but the exceptions; once, however often it is sent', async () => {
    const key = crypto.randomUUID()
    const { items } = await register({ except: ['2026-12-19'] }, {}, key)
    expect(days(items)).toEqual(['2026-12-05', '2026-12-12', '2026-12-26'])
    expect(await register({ except: ['2026-12-19'] }, {}, key)).toEqual({ items: expect.any(Array) })
    await expect(register({}, {}, key)).rejects.toEqual(refused('key_reused'))
    const all = await tables.campaigns.collect({ index: 'byChapter', partition: `action#${chapterId}` })
    expect(all.filter((item) => item['seriesId'] === items[0]!.seriesId)).toHaveLength(3)
  })

  it('is published, changed and called off from one day on', async () => {
    const { items } = await register()
    const [first, second, third, fourth] = await Promise.all(items.map(async (one) => (await read(one))!))
    await publishAction.run({ ...of(second!), body: { version: 1, scope: 'following' } }, deps)
    const states = async () => (await Promise.all(items.map(read))).map((one) => one?.state)
    expect(await states()).toEqual(['draft', 'published', 'published', 'published'])

    const [shift] = entered(third!).shifts
    await revise(
      (await read(third!))!,
      { on: '2026-12-20', shifts: [{ ...shift, from: '11:00' }] },
      'following',
    )
    expect(await read(fourth!)).toMatchObject({
      startsAt: '2026-12-27T10:00:00.000Z',
      sequence: 1,
      shifts: [{ shiftId: fourth!.shifts[0]!.shiftId }],
    })
    expect(await read(second!)).toMatchObject({ startsAt: second!.startsAt, sequence: 0 })

    await cancelAction.run(
      { ...of(third!), body: { version: 3, reason: 'Winterpause', scope: 'following' } },
      deps,
    )
    expect(await states()).toEqual(['draft', 'published', 'cancelled', 'cancelled'])
    expect(await read(first!)).toMatchObject({ version: 1 })
  })
})

describe('paperwork', () => {
  const save = (
    action: ActionWithShifts,
    kind: DutyKind,
    body: { responsible?: string; isDone: boolean },
  ) => {
    const call = of(action)
    return saveDuty.run({ ...call, params: { ...call.params, kind }, body }, deps)
  }

  it('is not there for another type of action', async () => {
    await expect(save(await enteredAction(tables), 'music_licence', { isDone: true })).rejects.toEqual(
      refused('not_found'),
    )
  })

  it('keeps who sees to it and what is done when the action moves', async () => {
    const action = await enteredAction(tables)
    await save(action, 'special_use_permit', { responsible: 'Rosa', isDone: true })
    const moved = await revise((await read(action))!, { on: '2026-12-12' })
    expect(moved.duties).toEqual([
      { kind: 'special_use_permit', dueOn: '2026-11-21', responsible: 'Rosa', doneOn: '2026-11-23' },
    ])
  })
})

describe('when an action is over', () => {
  const report = {
    came: 7,
    doors: 52,
    conversations: 31,
    flyers: 200,
    signatures: 12,
    interested: 3,
    pressLinks: [],
  }
  async function lastWeek(state: 'published' | 'draft' | 'cancelled' = 'published') {
    const planned = plannedAction({ state })
    const times = { startsAt: '2026-11-16T10:00:00.000Z', endsAt: '2026-11-16T12:00:00.000Z' }
    const past = { ...planned, ...times, shifts: planned.shifts.map((shift) => ({ ...shift, ...times })) }
    await deps.actions.register(past)
    return past
  }
  const say = (action: ActionWithShifts, change: object = {}) =>
    reportAction.run({ ...of(action), body: { ...report, ...change } }, deps)

  it('nothing is reported before, nor of a draft or one that was called off', async () => {
    await expect(say(await enteredAction(tables, { state: 'published' }))).rejects.toEqual(
      refused('not_over_yet'),
    )
    for (const state of ['draft', 'cancelled'] as const)
      await expect(say(await lastWeek(state))).rejects.toEqual(refused('not_open_to_change'))
  })

  it('the job closes it, and leaves what still goes on', async () => {
    const [past, coming] = [await lastWeek(), await enteredAction(tables, { state: 'published' })]
    expect((await closeActions(deps)()).failed).toBe(0)
    expect(await read(past)).toMatchObject({ state: 'done' })
    expect(await read(coming)).toMatchObject({ state: 'published' })
    const used = await counting(() => closeActions(deps)())
    expect(used.requests).toEqual(['Query'])
  })

  it('its report closes it, can be corrected, and stands beside it', async () => {
    const action = await lastWeek()
    const { reportedAt } = await say(action)
    const later = { ...deps, now: () => new Date(now().getTime() + 86_400_000) }
    const corrected = { ...report, came: 8, learned: 'Früher anfangen.' }
    await reportAction.run({ ...of(action), body: corrected }, later)
    expect(await read(action)).toMatchObject({
      state: 'reported',
      report: { came: 8, conversations: 31, learned: 'Früher anfangen.', reportedAt },
    })
  })
})
