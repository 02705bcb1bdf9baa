import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { councilIds } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { choices } from '#shared/proposals/ballot.ts'
import { tally } from '#shared/proposals/count-votes.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { seatFor, smallCouncils, someone } from './seat-councils.ts'
import { stageProposals } from './stage-proposals.ts'

const tables = await withTables()
const stage = stageProposals(tables, now())
const { vote } = stage
const { campaign, activists, ada, dan, kim, stranger, seats } = smallCouncils()
const counting = countRequests(tables.client)
const [, second = ada, third = ada] = campaign

beforeAll(() => stage.seat(seats))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const open = async () => stage.opened(await stage.published(ada), ada)
const papers = async ({ proposalId, round }: Proposal) =>
  (await stage.deps.votes.read({ proposalId, round }))!.ballots
const paperOf = async (proposal: Proposal, seatId: string) =>
  (await papers(proposal)).find((paper) => paper.seatId === seatId)

describe('nobody else votes', () => {
  it.each([
    ['a stranger', 'campaign-01', stranger],
    ['whose seat ended yesterday', 'campaign-01', kim],
    ['whose seat ended yesterday, with that seat', 'campaign-04', kim],
    ['with the seat of somebody else', 'campaign-02', third],
    ['who sits in the other council', 'campaign-02', activists[0]!],
    ['the deputy of another seat', 'campaign-03', dan],
    ['with a seat that is not there', 'activists-77', ada],
  ])('%s', async (_, seatId, actor) => {
    const proposal = await open()
    await expect(vote(proposal, seatId, actor, 'yes')).rejects.toEqual(refused('not_your_seat'))
    expect(tally(await papers(proposal)).campaign).toMatchObject({ yes: 0, no: 0, abstain: 0 })
    expect((await stage.find(proposal.proposalId)).tallies.campaign).toMatchObject({ yes: 0 })
  })

  it('who took a new seat after the vote was opened', async () => {
    const proposal = await open()
    const late = someone()
    await stage.seat([seatFor('activists', 9, late)])
    await expect(vote(proposal, 'activists-09', late, 'yes')).rejects.toEqual(refused('not_your_seat'))
    await stage.seat([seatFor('activists', 9, late, { to: '2026-11-22' })])
  })
})

describe('a seat has one voice', () => {
  it('the deputy’s while the holder is silent, and then the holder is told', async () => {
    const proposal = await open()
    expect(await vote(proposal, 'campaign-02', dan, 'no')).toMatchObject({ castBy: 'deputy' })
    await expect(vote(proposal, 'campaign-02', second, 'yes')).rejects.toEqual(refused('deputy_has_voted'))
    expect(await vote(proposal, 'campaign-02', dan, 'yes', 'doch')).toMatchObject({ choice: 'yes' })
    expect(await paperOf(proposal, 'campaign-02')).toMatchObject({
      choice: 'yes',
      castBy: 'deputy',
      reason: 'doch',
    })
    expect((await stage.find(proposal.proposalId)).tallies.campaign).toEqual({
      seats: 3,
      yes: 1,
      no: 0,
      abstain: 0,
    })
  })

  it('the holder’s, and then the deputy is told', async () => {
    const proposal = await open()
    await vote(proposal, 'campaign-02', second, 'yes')
    await expect(vote(proposal, 'campaign-02', dan, 'no')).rejects.toEqual(refused('holder_has_voted'))
    expect(await paperOf(proposal, 'campaign-02')).toMatchObject({ choice: 'yes', castBy: 'holder' })
  })
})

describe('no vote is taken', () => {
  it('on a proposal that is not there, nor on one that is worked on', async () => {
    const nowhere = { proposalId: 'pro_000000000000' as never, round: 1, textVersion: 1 }
    await expect(vote(nowhere, 'campaign-01', ada, 'yes')).rejects.toEqual(refused('not_found'))
    const worked = { ...(await stage.published(ada)), round: 1 }
    await expect(vote(worked, 'campaign-01', ada, 'yes')).rejects.toEqual(refused('voting_closed'))
  })

  it('on another text, or in another round', async () => {
    const proposal = await open()
    const other = { ...proposal, textVersion: 2 }
    await expect(vote(other, 'campaign-01', ada, 'yes')).rejects.toEqual(refused('text_version_outdated'))
    const later = { ...proposal, round: 2 }
    await expect(vote(later, 'campaign-01', ada, 'yes')).rejects.toEqual(refused('voting_closed'))
  })

  it('after closing, also before anybody has counted', async () => {
    const proposal = await open()
    stage.at(proposal.closesAt!)
    await expect(vote(proposal, 'campaign-01', ada, 'yes')).rejects.toEqual(refused('voting_closed'))
    stage.at(now().toISOString())
    await vote(proposal, 'campaign-01', ada, 'yes')
  })
})

it('a changed vote counts last, and the seats of one person in each council apart', async () => {
  const proposal = await open()
  await vote(proposal, 'campaign-01', ada, 'no', 'zu teuer')
  await vote(proposal, 'campaign-01', ada, 'yes')
  await vote(proposal, 'campaign-01', ada, 'yes')
  await vote(proposal, 'activists-04', ada, 'abstain')
  const { tallies } = await stage.find(proposal.proposalId)
  expect(tallies.campaign).toEqual({ seats: 3, yes: 1, no: 0, abstain: 0 })
  expect(tallies.activists).toEqual({ seats: 4, yes: 0, no: 0, abstain: 1 })
  expect((await paperOf(proposal, 'campaign-01'))?.reason).toBeUndefined()
})

it('PV2 is one request for the first vote of a holder, two for whoever comes again', async () => {
  const proposal = await open()
  expect(await counting(() => vote(proposal, 'campaign-01', ada, 'yes'))).toMatchObject({
    requests: ['TransactWriteItems'],
    writeUnits: 4,
  })
  expect(await counting(() => vote(proposal, 'campaign-01', ada, 'no'))).toMatchObject({
    requests: ['TransactWriteItems', 'TransactWriteItems'],
  })
})

/** R6: 330 seats with RF_SEATS=330. */
const many = Number(process.env['RF_SEATS'] ?? 24)
const presses = 20

describe(`many at once: ${many} seats, each ${presses} times`, () => {
  const holders = Array.from({ length: many }, someone)
  const seatOf = (n: number) => seatFor(councilIds[n % 2]!, 100 + n, holders[n]!, { from: '2026-01-01' })
  let proposal: Proposal

  const untilTaken = async (work: () => Promise<unknown>): Promise<void> => {
    for (;;)
      try {
        await work()
        return
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'try_again') throw error
      }
  }
  /** Each holder presses all buttons again and again; what they wanted in the end comes when all of it is through. */
  async function rush(holder: Actor, n: number) {
    const { seatId } = seatOf(n)
    const pressing = Array.from({ length: presses - 1 }, (_, press) =>
      untilTaken(() => vote(proposal, seatId, holder, choices[(n + press) % 3]!)),
    )
    await Promise.all(pressing)
    await untilTaken(() => vote(proposal, seatId, holder, choices[n % 3]!))
  }

  beforeAll(async () => {
    await stage.seat(holders.map((_, n) => seatOf(n)))
  })

  it('each seat counts once, as it said last', { timeout: 600_000 }, async () => {
    proposal = await open()
    const inBatches = Array.from({ length: Math.ceil(many / 40) }, (_, batch) => batch * 40)
    for (const from of inBatches)
      await Promise.all(holders.slice(from, from + 40).map((holder, n) => rush(holder, from + n)))
    const stored = (await papers(proposal)).filter(({ seatId }) => /-\d{3}$/.test(seatId))
    expect(stored.map(({ choice }) => choice).filter(Boolean)).toHaveLength(many)
    for (const [n] of holders.entries())
      expect(stored.find(({ seatId }) => seatId === seatOf(n).seatId)?.choice).toBe(choices[n % 3])
    expect((await stage.find(proposal.proposalId)).tallies).toEqual(tally(await papers(proposal)))
  })

  it('and without the guards the count is another one than the papers', { timeout: 60_000 }, async () => {
    proposal = await open()
    const restore = dropConditions(tables.client)
    try {
      await Promise.all(holders.slice(0, 12).map((holder, n) => rush(holder, n)))
      expect((await stage.find(proposal.proposalId)).tallies).not.toEqual(tally(await papers(proposal)))
    } finally {
      restore()
    }
  })
})
