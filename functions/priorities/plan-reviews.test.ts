import { afterAll, beforeAll, expect, it } from 'vitest'
import { priorityIdOf } from '#shared/proposals/proposal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { smallCouncils } from '../proposals/seat-councils.ts'
import { settleVote } from '../proposals/settle-vote.ts'
import { stageProposals, words } from '../proposals/stage-proposals.ts'
import { useTables } from '../set-stage.ts'
import { reviewStore } from './review-store.ts'

const tables = await withTables()
useTables(tables)
const { planReviews } = await import('./plan-reviews.ts')
const stage = stageProposals(tables, now())
const { campaign, activists, ada, seats } = smallCouncils()
const counting = countRequests(tables.client)

beforeAll(() => stage.seat(seats))
afterAll(() => tables.stop())

let today = '2026-11-23T10:00:00Z'
const plan = planReviews({
  reviews: reviewStore(tables.campaigns, tables.councils),
  now: () => new Date(today),
})

async function decided(change: object = {}) {
  const proposal = await stage.opened(await stage.published(ada, change), ada)
  for (const [n, actor] of campaign.entries()) await stage.vote(proposal, `campaign-0${n + 1}`, actor, 'yes')
  for (const [n, actor] of activists.entries())
    await stage.vote(proposal, `activists-0${n + 1}`, actor, 'yes')
  await settleVote(await stage.find(proposal.proposalId), stage.deps)
  return priorityIdOf(proposal.proposalId)
}
const onAgendas = async () =>
  (
    await Promise.all(
      ['campaign', 'activists'].map((councilId) =>
        tables.councils.collect({ partition: `AGENDA#${councilId}` }),
      ),
    )
  ).map((matters) => matters.filter(({ kind }) => kind === 'review').map(({ refId }) => refId))

it('a review stands on both agendas two weeks before its day, once, and leaves them with the decision', async () => {
  const priorityId = await decided()
  today = '2027-03-17T10:00:00Z'
  expect(await counting(plan)).toMatchObject({ requests: ['Query'], answer: { planned: 0 } })
  today = '2027-03-18T10:00:00Z'
  expect(await counting(plan)).toMatchObject({
    requests: ['Query', 'GetItem', 'TransactWriteItems'],
    answer: { planned: 1 },
  })
  expect(await onAgendas()).toEqual([[priorityId], [priorityId]])
  expect(await plan()).toEqual({ planned: 0 })

  // Both decide that it goes on: off the agendas, until its new day comes near.
  const text = { ...words, startsOn: '2026-12-01', endsOn: '2028-05-31', reviewOn: '2028-04-01' }
  await decided({ text, reviews: { priorityId, wish: 'continue' } })
  expect(await onAgendas()).toEqual([[], []])
  expect(await plan()).toEqual({ planned: 0 })
  today = '2028-03-20T10:00:00Z'
  expect(await plan()).toEqual({ planned: 1 })
  expect(await onAgendas()).toEqual([[priorityId], [priorityId]])
})
