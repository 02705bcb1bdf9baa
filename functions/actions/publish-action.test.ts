import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, chapters, now, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { actionDeps, enteredAction, newAction, plannedAction, setStage } from '../set-stage.ts'
import { publishAction } from './publish-action.ts'
import { reviseAction } from './revise-action.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const deps = actionDeps(tables, now)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

type Place = { who?: Exclude<Who, 'kai'>; chapter?: typeof chapters.dresden; version?: number }
const callFor = ({ actionId }: ActionWithShifts, { who = 'katrin', chapter = chapters.dresden }: Place) => ({
  params: { chapterId: chapter.chapterId, actionId },
  query: undefined,
  actor: actorOf(who),
})

const publish = (action: ActionWithShifts, place: Place = {}, at = deps) =>
  publishAction.run({ ...callFor(action, place), body: { version: place.version ?? 1, scope: 'this' } }, at)

const revise = (action: ActionWithShifts, change: object = {}, place: Place = {}) => {
  const { campaignId: _, copyOf: _none, ...entered } = newAction(change)
  return reviseAction.run(
    { ...callFor(action, place), body: { ...entered, version: place.version ?? 1, scope: 'this' } },
    deps,
  )
}

const read = (action: ActionWithShifts) => deps.actions.find(action.actionId, 'consistently')
const refused = (code: string) => expect.objectContaining({ code })
const both = {
  publish: (action: ActionWithShifts, place: Place) => publish(action, place),
  revise: (action: ActionWithShifts, place: Place) => revise(action, {}, place),
}

describe.each(Object.entries(both))('nobody else may %s a draft of Dresden', (_verb, attempt) => {
  it.each(['sabine', 'lena', 'nico', 'ole', 'paul', 'renate', 'thuy', 'stranger'] as const)(
    '%s',
    async (who) => {
      const draft = await enteredAction(tables)
      await expect(attempt(draft, { who })).rejects.toEqual(refused('not_your_chapter'))
      expect(await read(draft)).toMatchObject({ state: 'draft', version: 1 })
    },
  )

  it('a coordinator who names it under their own chapter', async () => {
    const draft = await enteredAction(tables)
    const [lena, nico] = [
      { who: 'lena', chapter: chapters.leipzig },
      { who: 'nico', chapter: chapters.neustadt },
    ] as const
    await expect(attempt(draft, lena)).rejects.toEqual(refused('not_found'))
    await expect(attempt(draft, nico)).rejects.toEqual(refused('not_found'))
    expect(await read(draft)).toMatchObject({ state: 'draft', version: 1 })
  })
})

describe.each(Object.entries(both))('to %s is refused', (_verb, attempt) => {
  it('for an action that is not there', async () => {
    const draft = await enteredAction(tables)
    const missing = { ...draft, actionId: 'act_zzzzzzzzzzzz' as typeof draft.actionId }
    await expect(attempt(missing, {})).rejects.toEqual(refused('not_found'))
  })

  it('for an old version, and for one that is yet to come', async () => {
    const draft = await enteredAction(tables)
    await revise(draft, { title: 'Infostand am Neumarkt' })
    for (const version of [1, 3])
      await expect(attempt(draft, { version })).rejects.toEqual(refused('version_conflict'))
    expect(await read(draft)).toMatchObject({ state: 'draft', version: 2, title: 'Infostand am Neumarkt' })
  })

  it('once it is called off', async () => {
    const cancelled = await enteredAction(tables, { state: 'cancelled' })
    await expect(attempt(cancelled, {})).rejects.toMatchObject({
      code: expect.stringMatching(/not_a_draft|not_open_to_change/),
    })
  })
})

describe('a draft is revised', () => {
  it('with new shifts in place of the old ones, and stays under its campaign', async () => {
    const draft = await enteredAction(tables)
    const revised = await revise(draft, { shifts: [{ from: '09:00', to: '10:00', capacity: 7 }] })
    expect(revised).toMatchObject({
      version: 2,
      state: 'draft',
      places: 7,
      campaignId: draft.campaignId,
      actionId: draft.actionId,
    })
    expect(await read(draft)).toEqual(revised)
  })

  it('not to a day in the past or outside the campaign', async () => {
    const draft = await enteredAction(tables)
    await expect(revise(draft, { on: '2026-11-22' })).rejects.toEqual(refused('date_passed'))
    await expect(revise(draft, { on: '2027-03-01' })).rejects.toEqual(refused('outside_campaign'))
    expect(await read(draft)).toMatchObject({ version: 1 })
  })

  it('by one of two who save at the same time', async () => {
    const draft = await enteredAction(tables)
    const results = await Promise.allSettled(
      ['erste', 'zweite'].map((word) => revise(draft, { title: `Die ${word}` })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'version_conflict' },
    })
    expect((await read(draft))?.shifts).toHaveLength(2)
  })

  it('with three reads and one transaction', async () => {
    const draft = await enteredAction(tables)
    const used = await counting(() => revise(draft))
    expect(used.requests).toEqual(['Query', 'GetItem', 'GetItem', 'TransactWriteItems'])
    expect(used).toMatchObject({ readUnits: 2, writeUnits: 10 })
  })
})

describe('a draft is published', () => {
  it('not when it has begun already', async () => {
    const draft = await enteredAction(tables, { on: '2026-12-05' })
    const during = { ...deps, now: () => new Date(draft.startsAt) }
    await expect(publish(draft, {}, during)).rejects.toEqual(refused('date_passed'))
    expect(await read(draft)).toMatchObject({ state: 'draft' })
  })

  it('with the next version, its shifts as they were', async () => {
    const draft = await enteredAction(tables)
    const published = await publish(draft)
    expect(published).toMatchObject({ state: 'published', version: 2, shifts: draft.shifts })
    expect(await read(draft)).toEqual(published)
  })

  it('on a day that is noted and stays when it is revised', async () => {
    const draft = await enteredAction(tables)
    const { publishedAt } = await publish(draft)
    expect(publishedAt).toBe(now().toISOString())
    expect(await revise(draft, {}, { version: 2 })).toMatchObject({ version: 3, publishedAt })
  })

  it('by one of two who press at the same time', async () => {
    const draft = await enteredAction(tables)
    const results = await Promise.allSettled([publish(draft), publish(draft)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await read(draft)).toMatchObject({ state: 'published', version: 2 })
  })

  it('or revised at the same time, but never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const draft = await enteredAction(tables)
      const results = await Promise.allSettled([
        publish(draft),
        revise(draft, { title: 'Infostand am Neumarkt' }),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const after = await read(draft)
      expect(after?.version).toBe(2)
      expect(after?.title).toBe(after?.state === 'published' ? draft.title : 'Infostand am Neumarkt')
      expect(after?.shifts).toHaveLength(2)
    }
  })

  it('and both would be, were it not for the guard', async () => {
    const draft = await enteredAction(tables)
    const revised = { ...plannedAction(), actionId: draft.actionId, version: 2 }
    const publishAndRevise = () =>
      Promise.all([deps.actions.turn(draft, { state: 'published' }), deps.actions.revise(revised, draft)])
    const guard = dropConditions(tables.client)
    try {
      expect(await publishAndRevise()).toEqual([expect.objectContaining({ state: 'published' }), 'done'])
    } finally {
      guard()
    }
    expect(await publishAndRevise()).toEqual([undefined, 'version_conflict'])
  })

  it('with one read and one transaction', async () => {
    const draft = await enteredAction(tables)
    const used = await counting(() => publish(draft))
    expect(used.requests).toEqual(['Query', 'TransactWriteItems'])
    // Action and two shifts, each twice for the transaction, and the action, which is larger than one unit,
    // in five indexes.
    expect(used).toMatchObject({ readUnits: 1, writeUnits: 15 })
  })
})
