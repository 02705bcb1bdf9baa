import { afterAll, beforeAll, expect, it } from 'vitest'
import { ActionSearch } from '#shared/actions/routes.ts'
import { addDays } from '#shared/calendar/berlin-time.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { campaign, now, today } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { actionDeps, plannedAction, setStage } from '../set-stage.ts'
import { listActions } from './list-actions.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const deps = actionDeps(tables, now)

/** Forty-five in Dresden, every fifth of them flyers; the first one under another campaign. */
const actions = Array.from({ length: 45 }, (_, n) => ({
  ...plannedAction({
    state: 'published',
    on: addDays(today, 1 + Math.floor(n / 3)),
    type: n % 5 === 0 ? 'flyers' : 'info_stand',
  }),
  ...(n === 0 && { campaignId: 'cmp_000000000009' as typeof campaign.campaignId }),
}))

beforeAll(async () => {
  await setStage(tables)
  await Promise.all(actions.map((action) => deps.actions.register(action)))
})
afterAll(() => tables.stop())

const list = (query: object) =>
  listActions.run(
    { params: undefined, query: ActionSearch.parse(query), body: undefined, actor: undefined },
    deps,
  )

it('a filter that leaves little is read on, so that a page is not nearly empty', async () => {
  // Four of the first twenty.
  const used = await counting(() => list({ chapterId: 'dresden', type: 'flyers' }))
  expect(used.requests).toEqual(['Query', 'Query', 'Query'])
  expect(used.answer.items).toHaveLength(9)
})

it('a filter by campaign holds in one place as well', async () => {
  const others = await list({ chapterId: 'dresden', campaignId: 'cmp_000000000009' })
  expect(others.items.map(({ actionId }) => actionId)).toEqual([actions[0]!.actionId])
  const near = await list({ postcode: '01067', campaignId: campaign.campaignId })
  expect(near.items.some(({ actionId }) => actionId === actions[0]!.actionId)).toBe(false)
})
