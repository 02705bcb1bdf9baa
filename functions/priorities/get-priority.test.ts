import { afterAll, beforeAll, expect, it } from 'vitest'
import { priorityIdOf } from '#shared/proposals/proposal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { smallCouncils } from '../proposals/seat-councils.ts'
import { settleVote } from '../proposals/settle-vote.ts'
import { stageProposals } from '../proposals/stage-proposals.ts'
import { getPriority, getPriorityRecord, listLessons } from './get-priority.ts'
import { listPriorities } from './list-priorities.ts'
import { priorityStore } from './priority-store.ts'

const tables = await withTables()
const stage = stageProposals(tables, now())
const deps = { priorities: priorityStore(tables.campaigns, tables.councils) }
const { campaign, activists, ada, seats } = smallCouncils()
const counting = countRequests(tables.client)
const anyone = { query: {}, body: undefined, actor: undefined }

beforeAll(() => stage.seat(seats))
afterAll(() => tables.stop())

async function decided() {
  const proposal = await stage.opened(await stage.published(ada), ada)
  for (const [n, actor] of campaign.entries()) await stage.vote(proposal, `campaign-0${n + 1}`, actor, 'yes')
  for (const [n, actor] of activists.entries())
    await stage.vote(proposal, `activists-0${n + 1}`, actor, 'yes')
  await settleVote(await stage.find(proposal.proposalId), stage.deps)
  return { priorityId: priorityIdOf(proposal.proposalId) }
}

it('what was not decided is not there', async () => {
  const params = { priorityId: 'pri_000000000000' as never }
  const notFound = expect.objectContaining({ code: 'not_found' })
  await expect(getPriority.run({ ...anyone, params, query: undefined }, deps)).rejects.toEqual(notFound)
  await expect(getPriorityRecord.run({ ...anyone, params, query: undefined }, deps)).rejects.toEqual(notFound)
})

it('what was learned is read in one request', async () => {
  const params = { priorityId: 'pri_000000000000' as never }
  const actor = { personId: ada.personId, grants: [] }
  const listing = () => listLessons.run({ ...anyone, params, actor }, deps)
  expect(await counting(listing)).toMatchObject({ requests: ['Query'], answer: { items: [] } })
})

it('anybody reads what was decided and how, in one request, and one more for the record', async () => {
  const params = await decided()
  const reading = await counting(() => getPriority.run({ ...anyone, params, query: undefined }, deps))
  expect(reading).toMatchObject({ requests: ['GetItem'], answer: { ...params, state: 'running' } })
  const record = await counting(() => getPriorityRecord.run({ ...anyone, params, query: undefined }, deps))
  expect(record).toMatchObject({ requests: ['GetItem', 'GetItem'], answer: { hash: reading.answer.hash } })
  expect(await counting(() => listPriorities.run({ ...anyone, params: undefined }, deps))).toMatchObject({
    requests: ['Query'],
    answer: { items: [params] },
  })
})
