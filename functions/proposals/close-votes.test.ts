import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Choice } from '#shared/proposals/ballot.ts'
import { priorityIdOf, type Proposal } from '#shared/proposals/proposal.ts'
import { canonicalJson, hashOf, RecordedVote } from '#shared/proposals/record.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { priorityStore } from '../priorities/priority-store.ts'
import { useTables } from '../set-stage.ts'
import { amend } from './amend-proposal.ts'
import { concludeProposal } from './conclude-proposal.ts'
import { smallCouncils, someone } from './seat-councils.ts'
import { stageProposals, words } from './stage-proposals.ts'

const tables = await withTables()
useTables(tables)
const stage = stageProposals(tables, now())
const priorities = priorityStore(tables.campaigns, tables.councils)
const { campaign, activists, ada, seats } = smallCouncils()
const counting = countRequests(tables.client)
const office = {
  ...someone(),
  grants: [{ role: 'federal_office' as const, chapterId: 'bund' as never, from: '2026-01-01' }],
}

beforeAll(async () => {
  await stage.seat(seats)
  await stage.enterPerson(office, 'Paul Adebayo')
})
beforeEach(() => stage.at(now().toISOString()))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const open = async (change: object = {}) => stage.opened(await stage.published(ada, change), ada)

/** As many yes as said, the others no. */
async function allVote(proposal: Proposal, yesInCampaign: number, yesInActivists: number) {
  const say = (n: number, yes: number): Choice => (n < yes ? 'yes' : 'no')
  for (const [n, actor] of campaign.entries())
    await stage.vote(proposal, `campaign-0${n + 1}`, actor, say(n, yesInCampaign), 'Darum.')
  for (const [n, actor] of activists.entries())
    await stage.vote(proposal, `activists-0${n + 1}`, actor, say(n, yesInActivists))
}
async function closed(proposal: Proposal) {
  stage.at(proposal.closesAt!)
  await stage.close()
  return stage.find(proposal.proposalId)
}
const settled = async (yesInCampaign: number, yesInActivists: number, change: object = {}) => {
  const proposal = await open(change)
  await allVote(proposal, yesInCampaign, yesInActivists)
  return closed(proposal)
}
const recordOf = async ({ proposalId, round }: Proposal) =>
  (await stage.deps.records.find({ proposalId, round }))!

describe('nothing is decided', () => {
  it('before its time, however many have said yes', async () => {
    const proposal = await open()
    await allVote(proposal, 3, 4)
    stage.at(new Date(Date.parse(proposal.closesAt!) - 1000).toISOString())
    expect(await stage.close()).toMatchObject({ closed: 0 })
    expect((await stage.find(proposal.proposalId)).state).toBe('voting')
    expect(await priorities.find(priorityIdOf(proposal.proposalId))).toBeUndefined()
    await closed(proposal)
  })

  it.each([
    ['one council only', 3, 1, 'conciliation'],
    ['the other one only', 1, 4, 'conciliation'],
    ['none', 1, 1, 'rejected'],
  ] as const)('by %s', async (_, yesInCampaign, yesInActivists, state) => {
    const proposal = await settled(yesInCampaign, yesInActivists)
    expect(proposal).toMatchObject({ state })
    expect(await priorities.find(priorityIdOf(proposal.proposalId))).toBeUndefined()
  })

  it('when too few have voted', async () => {
    const proposal = await open()
    await stage.vote(proposal, 'campaign-01', ada, 'yes')
    const after = await closed(proposal)
    expect(after).toMatchObject({
      state: 'unresolved',
      answers: { campaign: 'no_quorum', activists: 'no_quorum' },
    })
  })
})

describe('two yes to the same version', () => {
  it('make a priority, once, and take the proposal off the board and the agenda', async () => {
    const proposal = await settled(2, 3)
    const { proposalId } = proposal
    expect(proposal).toMatchObject({ state: 'decided', answers: { campaign: 'yes', activists: 'yes' } })
    expect(await priorities.find(priorityIdOf(proposalId))).toMatchObject({
      title: words.title,
      reviewOn: words.reviewOn,
      state: 'running',
      round: 1,
      hash: (await recordOf(proposal)).hash,
      tallies: { campaign: { seats: 3, yes: 2, no: 1, abstain: 0 }, activists: { yes: 3, no: 1 } },
    })
    expect((await stage.deps.proposals.board()).map((one) => one.proposalId)).not.toContain(proposalId)
    const agenda = await tables.councils.collect({ partition: 'AGENDA#campaign' })
    expect(agenda.map(({ matterId }) => matterId)).not.toContain(proposalId)
    expect(await stage.close()).toMatchObject({ closed: 0 })
  })

  it('are recorded with everybody who sat, what they said and why, and no id of a person', async () => {
    const { canonical, hash } = await recordOf(await settled(2, 3))
    expect(await hashOf(canonical)).toBe(hash)
    const record = RecordedVote.parse(JSON.parse(canonical))
    expect(canonicalJson(record)).toBe(canonical)
    expect(record.outcome).toBe('decided')
    expect(record.councils.campaign).toMatchObject({ answer: 'yes', rules: { majority: 'absolute' } })
    expect(record.councils.campaign.roll).toHaveLength(3)
    expect(record.councils.campaign.roll[1]).toMatchObject({ seatId: 'campaign-02', deputy: 'Dan Deputy' })
    expect(record.councils.campaign.roll[2]).toMatchObject({
      choice: 'no',
      reason: 'Darum.',
      castBy: 'holder',
    })
    for (const { personId } of seats) expect(canonical).not.toContain(personId)
  })

  it('two who close at the same moment close once', async () => {
    const proposal = await open()
    await allVote(proposal, 2, 3)
    stage.at(proposal.closesAt!)
    const both = await Promise.all([stage.close(), stage.close()])
    expect(both.reduce((sum, { closed: n }) => sum + n, 0)).toBe(1)
    expect((await stage.find(proposal.proposalId)).state).toBe('decided')
  })

  it('a record changed by one letter has another hash', async () => {
    const { canonical, hash } = await recordOf(await settled(2, 3))
    expect(await hashOf(canonical.replace('Mieten', 'Mietem'))).not.toBe(hash)
  })
})

describe('conciliation', () => {
  it('is one more vote on a text both worked on; two yes then decide', async () => {
    const first = await settled(3, 1)
    const text = { ...words, title: 'Mieten senken' }
    await stage.revised(first.proposalId, ada, 1, text)
    const second = await stage.opened(await stage.find(first.proposalId), ada)
    expect(second).toMatchObject({ round: 2, state: 'voting', textVersion: 2 })
    await allVote(second, 2, 3)
    const after = await closed(second)
    expect(after).toMatchObject({ state: 'decided', title: 'Mieten senken' })
    expect(await priorities.find(priorityIdOf(after.proposalId))).toMatchObject({
      round: 2,
      title: 'Mieten senken',
    })
    expect(JSON.parse((await recordOf(after)).canonical)).toMatchObject({ isConciliation: true })
  })

  it('that brings no answer is concluded: postponed to a day and taken up on it, or rejected with reasons', async () => {
    const first = await settled(3, 1)
    const second = await stage.opened(first, ada)
    await allVote(second, 3, 1)
    const { proposalId, version, state } = await closed(second)
    expect(state).toBe('unresolved')
    const conclude = (actor: typeof office, body: object) =>
      concludeProposal.run(
        { params: { proposalId }, query: undefined, body: body as never, actor },
        stage.deps,
      )
    const postponed = {
      outcome: 'postponed',
      reasons: 'Nach der Wahl sehen wir klarer.',
      until: '2027-03-01',
      version,
    }
    await expect(conclude(office, { ...postponed, version: 1 })).rejects.toEqual(refused('version_conflict'))
    await expect(conclude(office, { ...postponed, until: '2026-11-01' })).rejects.toEqual(
      refused('date_passed'),
    )
    await conclude(office, postponed)
    await expect(conclude(office, postponed)).rejects.toEqual(refused('not_unresolved'))
    await stage.close()
    expect((await stage.find(proposalId)).state).toBe('postponed')
    stage.at('2027-03-01T08:00:00Z')
    await stage.close()
    const again = await stage.find(proposalId)
    expect(again).toMatchObject({ state: 'working', conclusion: { until: '2027-03-01' } })
    const third = await stage.opened(again, ada)
    await allVote(third, 1, 4)
    expect((await closed(third)).state).toBe('conciliation')
  })
})

describe('a vote on an amendment', () => {
  const proposedChange = (proposalId: Proposal['proposalId']) =>
    amend.run(
      {
        params: { proposalId },
        query: undefined,
        body: {
          kind: 'replace',
          sectionId: 's2',
          heading: 'Was wir tun',
          text: 'Wir laden ein und hören zu, in jedem Kreis.',
          reason: 'Einladen ist mehr als klopfen.',
          textVersion: 1,
          key: crypto.randomUUID(),
        },
        actor: activists[0]!,
      },
      stage.deps,
    )

  it.each([
    [2, 3, 'adopted', 2],
    [3, 1, 'rejected', 1],
  ] as const)('with %i and %i yes it is %s', async (yesInCampaign, yesInActivists, state, textVersion) => {
    const { proposalId } = await stage.published(ada)
    const { amendmentId } = await proposedChange(proposalId)
    const voting = await stage.opened(await stage.find(proposalId), ada, amendmentId)
    expect(await stage.deps.talk.findAmendment({ proposalId, amendmentId })).toMatchObject({
      state: 'voting',
    })
    await allVote(voting, yesInCampaign, yesInActivists)
    const after = await closed(voting)
    expect(after).toMatchObject({ state: 'working', textVersion, openAmendments: 0 })
    expect(await stage.deps.talk.findAmendment({ proposalId, amendmentId })).toMatchObject({ state })
    const text = await stage.deps.proposals.presentText({ proposalId })
    expect(text?.sections[1]?.text.startsWith('Wir laden ein')).toBe(state === 'adopted')
    expect(await stage.opened(after, ada)).toMatchObject({ round: 2, state: 'voting' })
  })
})

describe('a decision about a priority whose review is due', () => {
  const about = async (wish: 'continue' | 'change' | 'end') => {
    const { proposalId } = await settled(3, 4)
    const priorityId = priorityIdOf(proposalId)
    const text = { ...words, title: 'Mieten weiter runter', endsOn: '2027-12-31', reviewOn: '2027-11-01' }
    const next = await settled(3, 4, { text, reviews: { priorityId, wish } })
    return [await priorities.find(priorityId), await priorities.find(priorityIdOf(next.proposalId))]
  }

  it('lets it go on with new days', async () => {
    const [old, next] = await about('continue')
    expect(old).toMatchObject({
      state: 'running',
      title: words.title,
      endsOn: '2027-12-31',
      reviewOn: '2027-11-01',
    })
    expect(next).toBeUndefined()
  })

  it('puts another one in its place, with lineage both ways', async () => {
    const [old, next] = await about('change')
    expect(old).toMatchObject({ state: 'replaced', replacedBy: next?.priorityId })
    expect(next).toMatchObject({ state: 'running', replaces: old?.priorityId })
  })

  it('ends it', async () => {
    const [old, next] = await about('end')
    expect(old).toMatchObject({ state: 'ended' })
    expect(next).toBeUndefined()
  })
})

it('a minute without anything to close is one request, and closing is four', async () => {
  const proposal = await open()
  await allVote(proposal, 3, 4)
  expect(await counting(() => stage.close())).toMatchObject({ requests: ['Query'] })
  stage.at(proposal.closesAt!)
  expect(await counting(() => stage.close())).toMatchObject({
    requests: ['Query', 'Query', 'GetItem', 'TransactWriteItems'],
  })
})
