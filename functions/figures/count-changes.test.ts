import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/berlin-time.ts'
import { withTables, type TestTables } from '#infra/local/test-tables.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { entity } from '../dynamo/entity.ts'
import { injectFaults } from '../dynamo/inject-faults.ts'
import { countChanges } from './count-changes.ts'
import { figureStore, type FigureStore } from './figure-store.ts'

/** Mulberry32: the same numbers in each run. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const place = ({ id }: { id: string }) => [id, 'ITEM'] as const
const id = z.string()
const thread = { priorityId: z.string(), campaignId: z.string() }
const chapter = entity('chapter', z.object({ id, level: z.string() }), place)
const campaign = entity('campaign', z.object({ id, ...thread }), place)
const action = entity(
  'action',
  z.object({ id, ...thread, districtChapterId: z.string(), state: z.string(), startsAt: z.string() }),
  place,
)
const counted = z.int()
const report = entity(
  'report',
  z.object({
    id,
    ...thread,
    came: counted,
    doors: counted,
    conversations: counted,
    flyers: counted,
    signatures: counted,
    interested: counted,
  }),
  place,
)
const signUp = entity('sign-up', z.object({ id, state: z.string(), about: z.object(thread) }), place)

const priorities = ['pri_000000000001', 'pri_000000000002']
const campaigns = Array.from({ length: 6 }, (_, n) => ({
  campaignId: `cmp_00000000000${n}`,
  priorityId: priorities[n % 2]!,
}))
const scopes = ['nation', ...priorities, ...campaigns.map(({ campaignId }) => campaignId)]

let tables: TestTables
let figures: FigureStore
beforeEach(async () => {
  tables = await withTables()
  figures = figureStore(tables.campaigns, () => new Date('2026-11-23T10:00:00Z'))
})
afterEach(() => tables.stop())

type Counted = { campaignId: string; priorityId: string }
const nothingSaid = { came: 0, doors: 0, conversations: 0, flyers: 0, signatures: 0, interested: 0 }
const zeros = {
  campaigns: 0,
  actions: 0,
  signUps: 0,
  ...nothingSaid,
  districts: {} as Record<string, number>,
  weeks: {} as Record<string, number>,
}

/** A few weeks in the life of an organisation. @returns what is true at the end, counted by hand */
async function liveThrough(random: () => number) {
  const among = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)]!
  const truth = new Map(scopes.map((scope) => [scope, structuredClone(zeros)]))
  const above = ({ campaignId, priorityId }: Counted) =>
    ['nation', priorityId, campaignId].map((scope) => truth.get(scope)!)

  for (let n = 0; n < 20; n += 1)
    await tables.campaigns.put(chapter, { id: `chapter-${n}`, level: n % 4 ? 'district' : 'local' })
  for (const opened of campaigns) {
    await tables.campaigns.put(campaign, { id: opened.campaignId, ...opened })
    for (const scope of ['nation', opened.priorityId]) truth.get(scope)!.campaigns += 1
  }
  for (let n = 0; n < 60; n += 1) {
    // Tuesdays of three weeks.
    const week = 7 * (n % 3)
    const startsAt = `2026-12-${String(1 + week).padStart(2, '0')}T10:00:00.000Z`
    const item = { id: `action-${n}`, ...among(campaigns), districtChapterId: `kreis-${n % 17}`, startsAt }
    const states = among([['draft'], ['draft', 'published'], ['draft', 'published', 'draft']])
    for (const state of states) await tables.campaigns.put(action, { ...item, state })
    if (states.at(-1) !== 'published') continue
    for (const scope of above(item)) {
      scope.actions += 1
      scope.districts[item.districtChapterId] = (scope.districts[item.districtChapterId] ?? 0) + 1
    }
    const monday = addDays('2026-11-30', week)
    const { weeks } = truth.get(item.priorityId)!
    weeks[monday] = (weeks[monday] ?? 0) + 1
    // Some reports are corrected: the last one counts.
    const reports = among([[], [3], [9, 4]])
    for (const came of reports)
      await tables.campaigns.put(report, {
        ...nothingSaid,
        campaignId: item.campaignId,
        priorityId: item.priorityId,
        id: `report-${n}`,
        came,
        flyers: 2 * came,
      })
    const came = reports.at(-1) ?? 0
    for (const scope of above(item)) {
      scope.came += came
      scope.flyers += 2 * came
    }
  }
  for (let n = 0; n < 80; n += 1) {
    const item = { id: `sign-up-${n}`, about: among(campaigns) }
    const states = among([['held'], ['held', 'confirmed'], ['held', 'confirmed', 'cancelled']])
    for (const state of states) await tables.signUps.put(signUp, { ...item, state })
    if (states.at(-1) === 'confirmed') for (const scope of above(item.about)) scope.signUps += 1
  }
  return new Map([...truth].map(([scope, figure]) => [scope, { ...figure, allDistricts: 15 }]))
}

type Handler = ReturnType<typeof countChanges>

/** As Lambda does: what was not counted comes again, from the first record that failed. */
async function deliver(handler: Handler, batch: DynamoDBRecord[]) {
  let left = batch
  while (left.length > 0) {
    const { batchItemFailures } = await handler({ Records: left })
    const [failure] = batchItemFailures
    if (!failure) return
    left = left.slice(left.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failure.itemIdentifier))
  }
}

const changesOf = async (word: 'campaigns' | 'signUps') =>
  (await tables.changes(word)) as unknown as DynamoDBRecord[]

/** Every record one to ten times, in any order, in batches of any size, a fifth of the transactions failing. */
async function badDelivery(random: () => number) {
  const streams = [
    [countChanges('campaigns', figures), await changesOf('campaigns')],
    [countChanges('sign-ups', figures), await changesOf('signUps')],
  ] as const
  const healed = injectFaults(tables.client, 0.2, random)
  for (const [handler, records] of streams) {
    let left = records
      .flatMap((record) => Array.from({ length: 1 + Math.floor(random() * 10) }, () => record))
      .map((record) => [random(), record] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, record]) => record)
    while (left.length > 0) {
      const size = 1 + Math.floor(random() * 100)
      await deliver(handler, left.slice(0, size))
      left = left.slice(size)
    }
  }
  healed()
}

const figuresNow = async () =>
  new Map(await Promise.all(scopes.map(async (scope) => [scope, await figures.of(scope)] as const)))

describe('figures tell the truth', () => {
  it.each([1, 2])('however badly the streams are delivered (seed %i)', async (seed) => {
    const random = seeded(seed)
    const truth = await liveThrough(random)
    await badDelivery(random)
    expect(await figuresNow()).toEqual(truth)
  })

  it('and would not without the note of what was counted', async () => {
    const random = seeded(1)
    const truth = await liveThrough(random)
    const guard = dropConditions(tables.client)
    await badDelivery(random)
    guard()
    expect(await figuresNow()).not.toEqual(truth)
  })

  it('as zeros, where nothing was counted yet', async () => {
    expect(await figures.of('cmp_zzzzzzzzzzzz')).toEqual({ ...zeros, allDistricts: 0 })
  })
})

describe('a batch', () => {
  const twelve = (n: number) => String(n).padStart(12, '0')
  const published = (n: number) => ({
    id: `action-${n}`,
    priorityId: `pri_${twelve(n)}`,
    campaignId: `cmp_${twelve(n)}`,
    districtChapterId: `kreis-${n}`,
    state: 'published',
    startsAt: '2026-12-01T10:00:00.000Z',
  })

  it('with an item nobody understands is counted up to it and comes again from there', async () => {
    for (const n of [1, 2, 3])
      await tables.campaigns.put(action, { ...published(n), state: n === 2 ? 'on fire' : 'published' })
    const records = await changesOf('campaigns')
    const answer = await countChanges('campaigns', figures)({ Records: records })
    const [, broken] = records
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: broken?.dynamodb?.SequenceNumber }])
    expect((await figures.of('nation')).actions).toBe(1)
  })

  it('takes as few transactions as a hundred writes each allow, and none for what does not count', async () => {
    const counting = countRequests(tables.client)
    const handler = countChanges('campaigns', figures)
    for (let n = 0; n < 60; n += 1) await tables.campaigns.put(action, published(n))
    const records = await changesOf('campaigns')

    // Two for the nation and seven for each action: its note, three for its priority, two for its campaign, one for its district.
    const first = await counting(() => handler({ Records: records }))
    expect(first.requests).toEqual(Array(5).fill('TransactWriteItems'))
    const again = await counting(() => handler({ Records: records }))
    expect(again).toMatchObject({ requests: Array(5).fill('TransactWriteItems'), writeUnits: 0 })
    expect((await figures.of('nation')).actions).toBe(60)

    const own = (await changesOf('campaigns')).slice(records.length)
    expect(own.length).toBeGreaterThan(0)
    expect((await counting(() => handler({ Records: own }))).requests).toEqual([])
  })
})

it('is read in one request', async () => {
  const counting = countRequests(tables.client)
  expect(await counting(() => figures.of('nation'))).toMatchObject({ requests: ['BatchGetItem'] })
  expect(await counting(() => figures.of(campaigns[0]!.campaignId))).toMatchObject({
    requests: ['BatchGetItem'],
  })
})
