import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Priority } from '#shared/priorities/priority.ts'
import { PriorityId } from '#shared/proposals/proposal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { entity } from '../dynamo/entity.ts'
import { words } from '../proposals/stage-proposals.ts'
import { campaignStore } from './campaign-store.ts'
import { getCampaign } from './get-campaign.ts'
import { listCampaigns } from './list-campaigns.ts'
import { openCampaign } from './open-campaign.ts'

const tables = await withTables()
const campaigns = campaignStore(tables.campaigns)
const counting = countRequests(tables.client)
const deps = { campaigns, now }
const priorityId = PriorityId.parse('pri_0123456789ab')

beforeAll(async () => {
  const priority = entity('priority', Priority, (item: { priorityId: PriorityId }) => [
    `PRIORITY#${item.priorityId}`,
    'PRIORITY',
  ])
  const tally = { seats: 3, yes: 2, no: 1, abstain: 0 }
  await tables.campaigns.put(
    priority,
    Priority.parse({
      ...words,
      sections: [{ sectionId: 's1', heading: 'Was ist', text: 'Die Miete frisst den Lohn, jeden Monat.' }],
      priorityId,
      proposalId: 'pro_0123456789ab',
      round: 1,
      hash: '0'.repeat(64),
      startsOn: '2026-11-01',
      tallies: { campaign: tally, activists: tally },
      decidedAt: '2026-10-20T18:00:00.000Z',
      state: 'running',
      reviewed: [],
    }),
  )
})
afterAll(() => tables.stop())

const body = {
  priorityId,
  title: 'Heizung und Miete',
  text: 'Von Tür zu Tür mit dem Heizkostencheck.',
  startsOn: '2026-11-24',
  endsOn: '2027-02-28',
}
const opened = (changes: Partial<typeof body> = {}, actor = actorOf('paul')) =>
  openCampaign.run({ params: undefined, query: undefined, body: { ...body, ...changes }, actor }, deps)
const listed = (query: { priorityId?: PriorityId; cursor?: string }) =>
  listCampaigns.run({ params: undefined, query, body: undefined, actor: undefined }, deps)
const refused = (code: string) => expect.objectContaining({ code })

describe('a campaign is not opened', () => {
  it.each(['katrin', 'sabine', 'renate', 'thuy', 'stranger'] as const)('by %s', async (who) => {
    await expect(opened({}, actorOf(who))).rejects.toEqual(refused('not_allowed'))
  })

  it('under a priority that nobody decided', async () => {
    const unknown = opened({ priorityId: PriorityId.parse('pri_zzzzzzzzzzzz') })
    await expect(unknown).rejects.toMatchObject({
      code: 'invalid_request',
      fields: [{ field: 'priorityId', code: 'not_a_choice' }],
    })
  })

  it('outside the period of its priority', async () => {
    await expect(opened({ startsOn: '2026-10-31' })).rejects.toEqual(refused('period_outside_priority'))
    await expect(opened({ endsOn: '2027-06-01' })).rejects.toEqual(refused('period_outside_priority'))
  })

  it('when it has ended already', async () => {
    const past = opened({ startsOn: '2026-11-01', endsOn: '2026-11-22' })
    await expect(past).rejects.toEqual(refused('date_passed'))
    expect((await listed({})).items).toEqual([])
  })
})

it('is found by its id, under its priority and among all, the latest first', async () => {
  const whole = await opened({ startsOn: '2026-11-01', endsOn: '2027-05-31' })
  const later = await opened()
  expect(later).toMatchObject({ ...body, priorityTitle: 'Mieten runter' })

  expect((await listed({})).items).toEqual([later, whole])
  expect((await listed({ priorityId })).items).toEqual([later, whole])
  expect((await listed({ priorityId: PriorityId.parse('pri_zzzzzzzzzzzz') })).items).toEqual([])
  const { campaignId } = later
  const read = (params: { campaignId: typeof campaignId }) =>
    getCampaign.run({ params, query: undefined, body: undefined, actor: undefined }, deps)
  expect(await read({ campaignId })).toEqual(later)
  await expect(read({ campaignId: 'cmp_zzzzzzzzzzzz' as never })).rejects.toEqual(refused('not_found'))
})

it('takes one request for each access pattern, and two to open', async () => {
  const { campaignId } = await opened()
  const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
  expect(await one(() => campaigns.latest({ limit: 20 }))).toEqual(['Query'])
  expect(await one(() => campaigns.ofPriority(priorityId, { limit: 20 }))).toEqual(['Query'])
  expect(await one(() => campaigns.find(campaignId))).toEqual(['GetItem'])
  expect(await one(() => campaigns.priority(priorityId))).toEqual(['GetItem'])
  expect(await one(() => opened())).toEqual(['GetItem', 'PutItem'])
})
