import { afterAll, expect, it } from 'vitest'
import { firstRules } from '#shared/councils/rules.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { councilStore } from './council-store.ts'
import { listRules, setRules } from './keep-rules.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const deps = { councils: councilStore(tables.councils), now }
afterAll(() => tables.stop())

const { councilId, ...first } = firstRules('campaign')
const call = { query: undefined, actor: actorOf('paul') }
const set = (from: string, quorumPercent: number) =>
  setRules.run({ ...call, params: { councilId }, body: { ...first, from, quorumPercent } }, deps)
const list = () => listRules.run({ ...call, params: undefined, body: undefined }, deps)

it('rules are not set for yesterday', async () => {
  await expect(set('2026-11-22', 60)).rejects.toMatchObject({ code: 'date_passed' })
})

it('hold from their day on, and of one day the last ones', async () => {
  expect((await list()).today.campaign).toEqual(firstRules('campaign'))
  expect((await counting(() => set('2026-11-23', 60))).requests).toEqual(['PutItem'])
  await set('2026-11-23', 40)
  await set('2026-12-01', 75)
  const read = await counting(list)
  expect(read.requests).toEqual(['Query'])
  expect(read.answer.today.campaign.quorumPercent).toBe(40)
  expect(read.answer.today.activists).toEqual(firstRules('activists'))
  expect(read.answer.all.map(({ from }) => from)).toEqual(['2026-12-01', '2026-11-23'])
})
