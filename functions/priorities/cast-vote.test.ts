import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CouncilId } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { Choice, Proposal, ProposalId } from '#shared/priorities/proposal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { councilStore } from '../councils/council-store.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { castVote } from './cast-vote.ts'
import { propose } from './propose-priority.ts'
import { priorityStore } from './priority-store.ts'
import { proposalStore } from './proposal-store.ts'
import { reviseProposal } from './revise-proposal.ts'
import { seatFor, smallCouncils, someone } from './seat-councils.ts'

const tables = await withTables()
const proposals = proposalStore(tables.councils, tables.campaigns)
const priorities = priorityStore(tables.campaigns)
const deps = { proposals, now }
const { campaign, activists, ada, kim, stranger, seats } = smallCouncils()

beforeAll(async () => {
  await Promise.all(seats.map((seat) => councilStore(tables.councils).appoint(seat)))
})
afterAll(() => tables.stop())

const text = {
  title: 'Mieten runter',
  text: 'Wir gehen an hunderttausend Türen und reden über die Miete.',
  goal: { count: 100_000, unit: 'Gespräche' },
  startsOn: '2026-12-01',
  endsOn: '2027-05-31',
}

const proposed = () => propose.run({ params: undefined, query: undefined, body: text, actor: ada }, deps)

const vote = (
  { proposalId }: Pick<Proposal, 'proposalId'>,
  councilId: CouncilId,
  actor: Actor | undefined,
  choice: Choice,
  textVersion = 1,
) =>
  castVote.run(
    { params: { proposalId, councilId }, query: undefined, body: { choice, textVersion }, actor: actor! },
    deps,
  )

const revised = ({ proposalId }: Proposal) =>
  reviseProposal.run(
    {
      params: { proposalId },
      query: undefined,
      body: { ...text, title: 'Mieten senken', version: 1 },
      actor: ada,
    },
    deps,
  )

/** The votes there are, counted anew from the stored votes. */
async function votesOn(proposalId: ProposalId, councilId: CouncilId) {
  const votes =
    (await proposals.read(proposalId))?.votes.filter((entry) => entry.councilId === councilId) ?? []
  const of = (choice: Choice) => votes.filter((entry) => entry.choice === choice).length
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') }
}

const refused = (code: string) => expect.objectContaining({ code })

describe('nobody else votes', () => {
  it.each([
    ['a stranger', stranger],
    ['whose seat ended yesterday', kim],
    ['who sits in the other council', activists[0]],
  ])('%s', async (_, actor) => {
    const proposal = await proposed()
    await expect(vote(proposal, 'campaign', actor, 'yes')).rejects.toEqual(refused('not_your_seat'))
    expect(await votesOn(proposal.proposalId, 'campaign')).toEqual({ yes: 0, no: 0, abstain: 0 })
  })

  it('who took a new seat after the text was put before the councils', async () => {
    const proposal = await proposed()
    const late = someone()
    await councilStore(tables.councils).appoint(seatFor('activists', 9, late))
    await expect(vote(proposal, 'activists', late, 'yes')).rejects.toEqual(refused('not_your_seat'))
    await councilStore(tables.councils).appoint(seatFor('activists', 9, late, { to: '2026-11-22' }))
  })
})

describe('no vote is taken', () => {
  it('on a proposal that is not there', async () => {
    const proposalId = 'pro_000000000000' as ProposalId
    await expect(vote({ proposalId }, 'campaign', ada, 'yes')).rejects.toEqual(refused('not_found'))
  })

  it('on an old text', async () => {
    const proposal = await proposed()
    await revised(proposal)
    await expect(vote(proposal, 'campaign', ada, 'yes', 1)).rejects.toEqual(refused('text_version_outdated'))
    await expect(vote(proposal, 'campaign', ada, 'yes', 3)).rejects.toEqual(refused('text_version_outdated'))
  })

  it('after the decision', async () => {
    const proposal = await proposed()
    await vote(proposal, 'campaign', campaign[0], 'no')
    const { state } = await vote(proposal, 'campaign', campaign[1], 'no')
    expect(state).toBe('rejected')
    await expect(vote(proposal, 'campaign', campaign[2], 'yes')).rejects.toEqual(refused('already_decided'))
    await expect(vote(proposal, 'campaign', campaign[0], 'yes')).rejects.toEqual(refused('already_decided'))
  })
})

describe('decision', () => {
  it('comes with a majority of all seats of both councils, not of one', async () => {
    const proposal = await proposed()
    const { proposalId } = proposal
    for (const actor of campaign) await vote(proposal, 'campaign', actor, 'yes')
    await vote(proposal, 'activists', activists[0], 'yes')
    const almost = await vote(proposal, 'activists', activists[1], 'yes')
    expect(almost.state).toBe('proposed')
    const priorityId = proposalId.replace('pro_', 'pri_') as Parameters<typeof priorities.find>[0]
    expect(await priorities.find(priorityId)).toBeUndefined()

    const decided = await vote(proposal, 'activists', ada, 'yes')
    expect(decided).toMatchObject({ state: 'decided', settledAt: now().toISOString(), version: 2 })
    expect(await priorities.find(priorityId)).toEqual({
      ...text,
      priorityId,
      proposalId,
      decidedAt: now().toISOString(),
      tallies: {
        campaign: { seats: 3, yes: 3, no: 0, abstain: 0 },
        activists: { seats: 4, yes: 3, no: 0, abstain: 0 },
      },
    })
  })

  it('does not add up votes on different texts', async () => {
    const proposal = await proposed()
    await vote(proposal, 'campaign', campaign[0], 'yes')
    for (const actor of activists.slice(0, 3)) await vote(proposal, 'activists', actor, 'yes')
    await revised(proposal)
    const after = await vote(proposal, 'campaign', campaign[1], 'yes', 2)
    expect(after.state).toBe('proposed')
    expect(after.tallies).toEqual({
      campaign: { seats: 3, yes: 1, no: 0, abstain: 0 },
      activists: { seats: 4, yes: 0, no: 0, abstain: 0 },
    })
    expect(await votesOn(proposal.proposalId, 'activists')).toEqual({ yes: 0, no: 0, abstain: 0 })
  })

  it('counts a changed vote once, and the seat of one person in each council apart', async () => {
    const proposal = await proposed()
    await vote(proposal, 'campaign', ada, 'no')
    await vote(proposal, 'campaign', ada, 'yes')
    await vote(proposal, 'campaign', ada, 'yes')
    const { tallies } = await vote(proposal, 'activists', ada, 'abstain')
    expect(tallies.campaign).toEqual({ seats: 3, yes: 1, no: 0, abstain: 0 })
    expect(tallies.activists).toEqual({ seats: 4, yes: 0, no: 0, abstain: 1 })
  })
})

describe('many at once', () => {
  const choices: Choice[] = ['yes', 'no', 'abstain']
  const untilRefused = async (voting: Promise<Proposal>) =>
    voting.catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'try_again') throw error
    })

  /** Twenty votes of one seat and one of each other seat at the same moment. */
  async function crowd(proposal: Proposal) {
    const same = Array.from({ length: 20 }, (_, n) => vote(proposal, 'campaign', ada, choices[n % 3]!))
    const others = activists.map((actor) => vote(proposal, 'activists', actor, 'yes'))
    await Promise.all([...same, ...others].map(untilRefused))
    const read = await proposals.read(proposal.proposalId)
    const { seats: _, ...campaignTally } = read!.proposal.tallies.campaign
    const { seats: __, ...activistsTally } = read!.proposal.tallies.activists
    return {
      kept: { campaign: campaignTally, activists: activistsTally },
      stored: {
        campaign: await votesOn(proposal.proposalId, 'campaign'),
        activists: await votesOn(proposal.proposalId, 'activists'),
      },
    }
  }

  it('one seat counts once, and the tallies say what the votes say', async () => {
    const { kept, stored } = await crowd(await proposed())
    expect(kept).toEqual(stored)
    expect(kept.campaign.yes + kept.campaign.no + kept.campaign.abstain).toBe(1)
  })

  it('and without the guards they do not', async () => {
    const proposal = await proposed()
    const guard = dropConditions(tables.client)
    try {
      const { kept, stored } = await crowd(proposal)
      expect(kept).not.toEqual(stored)
    } finally {
      guard()
    }
  })
})
