import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#shared/identity/actor.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { councilStore } from '../councils/council-store.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { castVote } from './cast-vote.ts'
import { getProposal } from './get-proposal.ts'
import { propose } from './propose-priority.ts'
import { priorityStore } from './priority-store.ts'
import { proposalStore } from './proposal-store.ts'
import { reviseProposal } from './revise-proposal.ts'
import { smallCouncils } from './seat-councils.ts'

const tables = await withTables()
const councils = councilStore(tables.councils)
const proposals = proposalStore(tables.councils, tables.campaigns)
const priorities = priorityStore(tables.campaigns)
const deps = { proposals, now }
const { campaign, activists, ada, kim, stranger, seats } = smallCouncils()
const counting = countRequests(tables.client)

beforeAll(async () => {
  await Promise.all(seats.map((seat) => councils.appoint(seat)))
})
afterAll(() => tables.stop())

const text = {
  title: 'Mieten runter',
  text: 'Wir gehen an hunderttausend Türen und reden über die Miete.',
  goal: { count: 100_000, unit: 'Gespräche' },
  startsOn: '2026-11-23',
  endsOn: '2027-05-31',
}
const nothing = { params: undefined, query: undefined }
const proposed = (actor: Actor, body = text) => propose.run({ ...nothing, body, actor }, deps)
const revised = (proposalId: string, actor: Actor, version: number, body = text) =>
  reviseProposal.run(
    { params: { proposalId: proposalId as never }, query: undefined, body: { ...body, version }, actor },
    deps,
  )
const vote = (proposalId: string, actor: Actor | undefined, choice: 'yes' | 'no', textVersion = 1) =>
  castVote.run(
    {
      params: { proposalId: proposalId as never, councilId: 'campaign' },
      query: undefined,
      body: { choice, textVersion },
      actor: actor!,
    },
    deps,
  )
const refused = (code: string) => expect.objectContaining({ code })

describe('propose', () => {
  it('is not for a stranger, nor for whose seat has ended', async () => {
    await expect(proposed(stranger)).rejects.toEqual(refused('not_your_seat'))
    await expect(proposed(kim)).rejects.toEqual(refused('not_your_seat'))
  })

  it('does not take a beginning in the past', async () => {
    const body = { ...text, startsOn: '2026-11-22' }
    await expect(proposed(ada, body)).rejects.toEqual(refused('date_passed'))
  })

  it('puts the text before the seats of the day, of both councils', async () => {
    const proposal = await proposed(activists[0]!)
    expect(proposal).toMatchObject({
      ...text,
      state: 'proposed',
      textVersion: 1,
      proposedBy: { name: 'activists 1' },
      tallies: {
        campaign: { seats: 3, yes: 0, no: 0, abstain: 0 },
        activists: { seats: 4, yes: 0, no: 0, abstain: 0 },
      },
    })
    const { proposalId } = proposal
    expect(
      await getProposal.run({ params: { proposalId }, query: undefined, body: undefined, actor: ada }, deps),
    ).toEqual({
      proposal,
      votes: [],
    })
  })
})

describe('revise', () => {
  it('is not for anybody but the author', async () => {
    const { proposalId } = await proposed(ada)
    await expect(revised(proposalId, campaign[1]!, 1)).rejects.toEqual(refused('not_your_proposal'))
    await expect(revised('pro_000000000000', ada, 1)).rejects.toEqual(refused('not_found'))
  })

  it('refuses an old version, a beginning in the past and a settled matter', async () => {
    const { proposalId } = await proposed(ada)
    const late = { ...text, startsOn: '2026-11-22' }
    await expect(revised(proposalId, ada, 1, late)).rejects.toEqual(refused('date_passed'))
    await revised(proposalId, ada, 1)
    await expect(revised(proposalId, ada, 1)).rejects.toEqual(refused('version_conflict'))

    const settled = await proposed(ada)
    await vote(settled.proposalId, campaign[0], 'no')
    await vote(settled.proposalId, campaign[1], 'no')
    await expect(revised(settled.proposalId, ada, 2)).rejects.toEqual(refused('already_decided'))
  })

  it('saves one of two that are saved at the same moment', async () => {
    const { proposalId } = await proposed(ada)
    const both = await Promise.allSettled([revised(proposalId, ada, 1), revised(proposalId, ada, 1)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('begins the count anew and shows no vote on the old text', async () => {
    const { proposalId } = await proposed(ada)
    await vote(proposalId, ada, 'yes')
    const title = 'Mieten senken'
    const proposal = await revised(proposalId, ada, 1, { ...text, title })
    expect(proposal).toMatchObject({ title, textVersion: 2, version: 2, tallies: { campaign: { yes: 0 } } })
    expect(await proposals.read(proposalId)).toEqual({ proposal, votes: [] })
  })
})

describe('requests', () => {
  it('PR1–PR8 are one request each, and a vote is three in all', async () => {
    const proposal = await proposed(ada)
    const { proposalId } = proposal
    expect(await counting(() => proposals.roll())).toMatchObject({ requests: ['Query'], readUnits: 0.5 })
    expect(await counting(() => proposals.latest({ limit: 20 }))).toMatchObject({ requests: ['Query'] })
    expect(await counting(() => proposals.read(proposalId))).toMatchObject({
      requests: ['Query'],
      readUnits: 0.5,
    })
    expect(await counting(() => proposals.find(proposalId))).toMatchObject({
      requests: ['GetItem'],
      readUnits: 1,
    })
    expect(await counting(() => proposed(ada))).toMatchObject({ requests: ['Query', 'PutItem'] })
    expect(await counting(() => vote(proposalId, campaign[1], 'yes'))).toMatchObject({
      requests: ['Query', 'GetItem', 'TransactWriteItems'],
      readUnits: 1.5,
    })
    expect(await counting(() => vote(proposalId, campaign[1], 'yes'))).toMatchObject({
      requests: ['Query', 'GetItem'],
    })
    expect(await counting(() => priorities.latest({ limit: 20 }))).toMatchObject({ requests: ['Query'] })
    expect(await counting(() => priorities.find('pri_000000000000' as never))).toMatchObject({
      requests: ['GetItem'],
    })
  })

  it('lists the latest first, page by page', async () => {
    const first = await proposals.latest({ limit: 2 })
    const second = await proposals.latest({ limit: 2, cursor: first.next })
    const ids = [...first.items, ...second.items].map(({ proposalId }) => proposalId)
    expect(new Set(ids).size).toBe(4)
  })

  it('finds the votes on the present text in front of all older ones, so that a bounded read has them', async () => {
    const { proposalId } = await proposed(ada)
    for (const version of [1, 2, 3]) {
      await vote(proposalId, ada, 'yes', version)
      await revised(proposalId, ada, version)
    }
    await vote(proposalId, ada, 'yes', 4)
    const stored = await tables.councils.collect({ partition: `PROPOSAL#${proposalId}` })
    expect(stored.map(({ entity, textVersion }) => [entity, textVersion])).toEqual([
      ['proposal', 4],
      ['vote', 4],
      ['vote', 3],
      ['vote', 2],
      ['vote', 1],
    ])
    expect((await proposals.read(proposalId))?.votes.map(({ textVersion }) => textVersion)).toEqual([4])
  })
})
