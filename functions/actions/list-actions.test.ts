import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionId, ActionSummary, ActionWithShifts } from '#shared/actions/action.ts'
import { nearestDistricts } from '#shared/chapters/districts.ts'
import { ActionSearch } from '#shared/actions/routes.ts'
import { addDays } from '#shared/calendar/berlin-time.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, campaign, chapters, now, today, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { actionDeps, plannedAction, setStage } from '../set-stage.ts'
import { getAction } from './get-action.ts'
import { getChapterAction } from './get-chapter-action.ts'
import { listActions } from './list-actions.ts'
import { listChapterActions } from './list-chapter-actions.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const deps = actionDeps(tables, now)
const { dresden, leipzig, rostock } = chapters

const around = nearestDistricts('14612', 4)
const shiftsAt = (from: string, to: string) => [{ from, to, capacity: 5 }]
const published = (about: object, ags?: string): ActionWithShifts => ({
  ...plannedAction({ state: 'published', ...about }),
  ...(ags && { ags }),
})

/** Three a day for fifteen days, the districts around Dresden in turn; many begin at the same moment. */
const ofDresden = Array.from({ length: 45 }, (_, n) =>
  published(
    { on: addDays(today, 1 + Math.floor(n / 3)), type: n % 5 === 0 ? 'flyers' : 'info_stand' },
    around[n % 4],
  ),
)
const ofLeipzig = Array.from({ length: 3 }, (_, n) =>
  published({
    chapter: leipzig,
    on: addDays(today, 2 + n),
    type: 'rally',
    place: { ...ofDresden[0]!.place, postcode: '04103' },
  }),
)
const elsewhere = {
  ...published({
    chapter: rostock,
    on: '2026-12-24',
    place: { ...ofDresden[0]!.place, postcode: '18055' },
  }),
  campaignId: 'cmp_000000000009' as typeof campaign.campaignId,
}
const all = [...ofDresden, ...ofLeipzig, elsewhere]

const draft = plannedAction({ on: '2026-11-25', title: 'Noch ein Entwurf' })
const yesterday = published({ on: '2026-11-22', title: 'Gestern' })
const overToday = published({ on: today, shifts: shiftsAt('08:00', '11:00'), title: 'Eben zu Ende' })
const onToday = published({ on: today, shifts: shiftsAt('08:00', '11:01'), title: 'Noch eine Minute' })

beforeAll(async () => {
  await setStage(tables)
  const hidden = [draft, yesterday, overToday, onToday]
  await Promise.all([...all, ...hidden].map((action) => deps.actions.register(action)))
})
afterAll(() => tables.stop())

const list = (query: object) =>
  listActions.run(
    { params: undefined, query: ActionSearch.parse(query), body: undefined, actor: undefined },
    deps,
  )

/** The ids on all pages, page by page. */
async function walk(query: object): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await list({ ...query, cursor })
    pages.push(page.items.map(({ actionId }) => actionId))
    cursor = page.next
  } while (cursor)
  return pages
}

const inOrder = (actions: readonly ActionSummary[]) =>
  actions
    .map(({ startsAt, actionId }) => `${startsAt}#${actionId}`)
    .toSorted()
    .map((key) => key.split('#')[1])

const refused = (code: string) => expect.objectContaining({ code })

describe('a draft is not there', () => {
  it('for the public: in no list, not near, not by its id', async () => {
    const questions = [
      {},
      { chapterId: 'dresden' },
      { campaignId: campaign.campaignId },
      { type: 'info_stand' },
      { postcode: '01067' },
    ]
    const found = await Promise.all(questions.map((query) => walk(query)))
    expect(found.flat(2)).not.toContain(draft.actionId)
    expect(found.map((pages) => pages.flat().length > 30)).toEqual(questions.map(() => true))
    const call = { params: { actionId: draft.actionId }, query: undefined, body: undefined, actor: undefined }
    await expect(getAction.run(call, deps)).rejects.toEqual(refused('not_found'))
  })

  it('as if it had never been: the answer is that for an id that never was', async () => {
    const ask = (actionId: ActionId) =>
      getAction.run({ params: { actionId }, query: undefined, body: undefined, actor: undefined }, deps)
    const errors = await Promise.all(
      [draft.actionId, 'act_zzzzzzzzzzzz' as ActionId].map((id) => ask(id).catch((error: unknown) => error)),
    )
    expect(errors[0]).toEqual(errors[1])
  })

  const readAs = (who: Exclude<Who, 'kai'>, { chapterId }: { chapterId: typeof dresden.chapterId }) =>
    getChapterAction.run(
      {
        params: { chapterId, actionId: draft.actionId },
        query: undefined,
        body: undefined,
        actor: actorOf(who),
      },
      deps,
    )
  const listAs = (who: Exclude<Who, 'kai'>, { chapterId }: { chapterId: typeof dresden.chapterId }) =>
    listChapterActions.run({ params: { chapterId }, query: {}, body: undefined, actor: actorOf(who) }, deps)

  it.each(['sabine', 'lena', 'nico', 'ole', 'paul', 'thuy', 'stranger'] as const)('for %s', async (who) => {
    await expect(readAs(who, dresden)).rejects.toEqual(refused('not_your_chapter'))
    await expect(listAs(who, dresden)).rejects.toEqual(refused('not_your_chapter'))
  })

  it('for a coordinator who asks under their own chapter', async () => {
    await expect(readAs('lena', leipzig)).rejects.toEqual(refused('not_found'))
    expect((await listAs('lena', leipzig)).items.map(({ actionId }) => actionId)).toEqual(inOrder(ofLeipzig))
  })

  it('but for those who coordinate its chapter', async () => {
    expect(await readAs('katrin', dresden)).toEqual(draft)
    expect((await listAs('katrin', dresden)).items).toContainEqual(
      expect.objectContaining({ actionId: draft.actionId, state: 'draft' }),
    )
  })
})

/** The own district first, the others by their distance, each by date. */
const nearestFirst = (actions: readonly ActionSummary[]) => {
  const districts = [...new Set(['14612', ...nearestDistricts('14612', 4)])]
  return districts.flatMap((district) => inOrder(actions.filter(({ ags }) => ags === district)))
}

describe('all pages together show each action once, by date and near a postcode by distance', () => {
  it.each<[string, object, ActionSummary[]]>([
    ['of the country', {}, [onToday, ...all]],
    ['of a chapter', { chapterId: 'dresden' }, [onToday, ...ofDresden]],
    ['of a campaign', { campaignId: campaign.campaignId }, [onToday, ...ofDresden, ...ofLeipzig]],
    ['of a type', { type: 'flyers' }, ofDresden.filter(({ type }) => type === 'flyers')],
    [
      'of a type in a chapter',
      { chapterId: 'dresden', type: 'flyers' },
      ofDresden.filter(({ type }) => type === 'flyers'),
    ],
    ['of a chapter that has none', { chapterId: 'bund' }, []],
    ['near a postcode, from four districts', { postcode: '01067' }, [onToday, ...ofDresden]],
    [
      'of a type near a postcode',
      { postcode: '01067', type: 'flyers' },
      ofDresden.filter(({ type }) => type === 'flyers'),
    ],
    ['near a postcode nobody knows', { postcode: '00000' }, []],
  ])('%s', async (_, query, expected) => {
    const pages = await walk(query)
    const sorted = 'postcode' in query ? nearestFirst(expected) : inOrder(expected)
    expect(pages.flat()).toEqual(sorted)
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(20)
  })

  it('and what is new in between is neither lost nor shifts the others', async () => {
    const [first, second] = [await list({ postcode: '01067' }), await list({})]
    const early = published({ on: addDays(today, 1) }, around[0])
    await deps.actions.register(early)
    const rest = [await list({ postcode: '01067', cursor: first.next }), await list({ cursor: second.next })]
    for (const [shown, more] of [
      [first, rest[0]!],
      [second, rest[1]!],
    ] as const)
      expect(
        shown.items.filter(({ actionId }) => more.items.some((item) => item.actionId === actionId)),
      ).toEqual([])
    ofDresden.push(early)
    all.push(early)
  })
})

describe('a period', () => {
  const daysShown = async (query: object) => {
    const pages = await walk(query)
    const byId = new Map(all.map((action) => [action.actionId as string, action.startsAt.slice(0, 10)]))
    return [...new Set(pages.flat().map((id) => byId.get(id) ?? id))]
  }

  it.each([{}, { postcode: '01067' }, { chapterId: 'dresden' }])(
    'of %j holds its first and its last day',
    async (place) => {
      expect(await daysShown({ ...place, from: '2026-11-26', to: '2026-11-27' })).toEqual([
        '2026-11-26',
        '2026-11-27',
      ])
      expect(await daysShown({ ...place, from: '2026-11-26', to: '2026-11-26' })).toEqual(['2026-11-26'])
    },
  )

  it('that is over, or before today, shows nothing, not even near a postcode', async () => {
    for (const place of [{}, { postcode: '01067' }, { chapterId: 'dresden' }]) {
      expect(await walk({ ...place, to: '2026-11-22' })).toEqual([[]])
      expect(await walk({ ...place, from: '2020-01-01', to: '2020-12-31' })).toEqual([[]])
    }
  })

  it('that began in the past shows what has not ended', async () => {
    expect((await walk({ from: '2020-01-01', to: today })).flat()).toEqual([onToday.actionId])
  })

  it.each([{ to: '9999-12-31' }, { from: '9999-12-31' }, { postcode: '01067', to: '9999-12-31' }])(
    '%j at the end of time is a question like any other',
    async (query) => {
      expect((await walk(query)).flat().length > 0).toBe('to' in query)
    },
  )

  it('ends at midnight in Berlin', async () => {
    const late = published(
      { on: '2026-12-20', shifts: shiftsAt('23:59', '23:59').map((shift) => ({ ...shift, from: '23:58' })) },
      around[0],
    )
    const early = published({ on: '2026-12-21', shifts: shiftsAt('00:00', '00:30') }, around[0])
    await Promise.all([late, early].map((action) => deps.actions.register(action)))
    for (const place of [{}, { postcode: '01067' }]) {
      expect((await walk({ ...place, from: '2026-12-20', to: '2026-12-20' })).flat()).toEqual([late.actionId])
      expect((await walk({ ...place, from: '2026-12-21', to: '2026-12-21' })).flat()).toEqual([
        early.actionId,
      ])
    }
  })
})

describe('a cursor', () => {
  it.each<[object, object]>([
    [{}, { chapterId: 'dresden' }],
    [{ chapterId: 'dresden' }, { campaignId: campaign.campaignId }],
    [{ postcode: '01067' }, {}],
    [{}, { postcode: '01067' }],
    [{ postcode: '01067' }, { postcode: '18055' }],
  ])('of %j does not open %j', async (query, other) => {
    const { next } = await list(query)
    await expect(list({ ...other, cursor: next })).rejects.toEqual(refused('cursor_invalid'))
  })
})

describe('the number of requests is', () => {
  it.each([
    ['1 for the country', {}, 1, 1.5],
    ['1 for a chapter', { chapterId: 'dresden' }, 1, 1.5],
    ['1 for a campaign in a period', { campaignId: campaign.campaignId, to: '2026-12-24' }, 1, 2.5],
    ['1 for a type', { type: 'flyers' }, 1, 1.5],
    ['4 near a postcode', { postcode: '01067' }, 4, 4.5],
    ['0 near a postcode nobody knows', { postcode: '00000' }, 0, 0],
    ['0 for a period that is over', { to: '2026-11-22' }, 0, 0],
  ])('%s', async (_, query, requests, unitsAtMost) => {
    const used = await counting(() => list(query))
    expect(used.requests).toEqual(Array.from({ length: requests }, () => 'Query'))
    expect(used.readUnits).toBeLessThanOrEqual(unitsAtMost)
  })

  it('1 for an action with its shifts and free places', async () => {
    const call = {
      params: { actionId: ofDresden[0]!.actionId },
      query: undefined,
      body: undefined,
      actor: undefined,
    }
    const used = await counting(() => getAction.run(call, deps))
    expect(used).toMatchObject({ requests: ['Query'], readUnits: 0.5, answer: ofDresden[0]! })
  })
})

describe('a wish narrows a list down', () => {
  it.each<[string, string, Partial<ActionWithShifts>]>([
    ['stepFree', 'no steps', { place: { ...ofDresden[0]!.place, access: [] } }],
    ['free', 'places', { placesTaken: 10, places: 10 }],
  ])('%s: to what has %s', async (wish, _, change) => {
    const lacking = { ...published({ on: '2026-12-18' }), ...change }
    await deps.actions.register(lacking)
    const period = { from: '2026-12-18', to: '2026-12-18', chapterId: 'dresden' }
    expect((await walk(period)).flat()).toContain(lacking.actionId)
    const wished = (await walk({ ...period, [wish]: 'yes' })).flat()
    expect(wished).not.toContain(lacking.actionId)
  })
})
