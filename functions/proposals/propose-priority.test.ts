import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#shared/identity/actor.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { getDiscussion, getProposal } from './get-proposal.ts'
import { listProposals, listSettledProposals } from './list-proposals.ts'
import { smallCouncils } from './seat-councils.ts'
import { sponsorProposal } from './sponsor-proposal.ts'
import { stageProposals, words } from './stage-proposals.ts'

const tables = await withTables()
const stage = stageProposals(tables, now())
const { deps } = stage
const { campaign, activists, ada, dan, kim, stranger, seats } = smallCouncils()
const counting = countRequests(tables.client)
const none = { params: undefined, query: undefined, body: undefined }

beforeAll(async () => {
  await stage.seat(seats)
  await stage.enterPerson(stranger, 'Stranger')
})
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const read = ({ proposalId }: Pick<Proposal, 'proposalId'>, actor: Actor) =>
  getProposal.run({ ...none, params: { proposalId }, actor }, deps)
const board = async (actor: Actor) => (await listProposals.run({ ...none, actor }, deps)).proposals
const sponsored = ({ proposalId }: Proposal, actor: Actor) =>
  sponsorProposal.run({ ...none, params: { proposalId }, actor }, deps)

describe('a draft', () => {
  it('is written by whoever sits in a council, holder or deputy, and by nobody else', async () => {
    await expect(stage.proposed(stranger)).rejects.toEqual(refused('not_your_seat'))
    await expect(stage.proposed(kim)).rejects.toEqual(refused('not_your_seat'))
    expect(await stage.proposed(dan)).toMatchObject({ state: 'draft', proposedBy: { name: 'Dan Deputy' } })
  })

  it('does not begin in the past', async () => {
    const text = { ...words, startsOn: '2026-11-22' }
    await expect(stage.proposed(ada, { text })).rejects.toEqual(refused('date_passed'))
  })

  it('is seen by its sponsors only', async () => {
    const draft = await stage.proposed(ada)
    const other = campaign[1]!
    expect((await read(draft, ada)).text.sections.map(({ sectionId }) => sectionId)).toEqual(['s1', 's2'])
    await expect(read(draft, other)).rejects.toEqual(refused('not_found'))
    await expect(sponsored(draft, other)).rejects.toEqual(refused('not_found'))
    expect((await board(other)).map(({ proposalId }) => proposalId)).not.toContain(draft.proposalId)
    expect((await board(ada)).map(({ proposalId }) => proposalId)).toContain(draft.proposalId)
  })

  it('that begins with the text of another one has sections of its own', async () => {
    const sections = words.sections.map((section) => ({ ...section, sectionId: 's7' }))
    const draft = await stage.proposed(ada, { text: { ...words, sections } })
    expect((await read(draft, ada)).text).toMatchObject({
      sections: [{ sectionId: 's1' }, { sectionId: 's2' }],
      sectionsEver: 2,
    })
  })

  it('sent twice with one key is one', async () => {
    const key = crypto.randomUUID()
    const [one, two] = await Promise.all([stage.proposed(ada, { key }), stage.proposed(ada, { key })])
    expect(one.proposalId).toBe(two.proposalId)
    expect((await stage.proposed(campaign[1]!, { key })).proposalId).not.toBe(one.proposalId)
  })
})

describe('a published proposal', () => {
  it('is on the agenda of both councils, once, and everybody reads it', async () => {
    const proposal = await stage.published(ada)
    const matters = async () =>
      Promise.all(
        ['campaign', 'activists'].map((councilId) =>
          tables.councils.collect({ partition: `AGENDA#${councilId}` }),
        ),
      )
    for (const agenda of await matters())
      expect(agenda.filter(({ refId }) => refId === proposal.proposalId)).toMatchObject([
        { kind: 'proposal', title: words.title },
      ])
    expect((await read(proposal, stranger)).proposal).toEqual(proposal)
  })

  it('takes the names of all who put theirs to it at once', async () => {
    const proposal = await stage.published(ada)
    await expect(sponsored(proposal, stranger)).rejects.toEqual(refused('not_your_seat'))
    await Promise.all([...campaign, ...activists, dan].map((actor) => sponsored(proposal, actor)))
    const { sponsors } = await read(proposal, stranger)
    expect(new Set(sponsors.map(({ personId }) => personId)).size).toBe(7)
    expect(sponsors).toHaveLength(7)
  })
})

describe('a vote is opened', () => {
  it('by sponsors and the federal office, on a text that is worked on', async () => {
    const draft = await stage.proposed(ada)
    await expect(stage.opened(draft, ada)).rejects.toEqual(refused('not_in_work'))
    const proposal = await stage.published(ada)
    await expect(stage.opened(proposal, campaign[1]!)).rejects.toEqual(refused('not_your_proposal'))
    await expect(stage.opened({ ...proposal, version: 1 }, ada)).rejects.toEqual(refused('version_conflict'))
    const office = {
      ...stranger,
      grants: [{ role: 'federal_office', chapterId: 'bund', from: '2026-01-01' }],
    } as never
    const voting = await stage.opened(proposal, office)
    expect(voting).toMatchObject({
      state: 'voting',
      round: 1,
      closesAt: '2026-11-30T19:00:00.000Z',
      tallies: { campaign: { seats: 3, yes: 0 }, activists: { seats: 4 } },
    })
    await expect(stage.opened(voting, ada)).rejects.toEqual(refused('not_in_work'))
    const { voting: rules, ballots } = await read(voting, stranger)
    expect(rules?.rules.campaign).toMatchObject({ quorumPercent: 50, majority: 'absolute' })
    expect(ballots).toHaveLength(7)
    await expect(stage.revised(voting.proposalId, ada, 1, { ...words, title: 'Zu spät' })).rejects.toEqual(
      refused('not_in_work'),
    )
  })
})

it('PP1–PP11, PV1 and PV3 are what they are said to be', async () => {
  const proposal = await stage.published(ada)
  const { proposalId } = proposal
  for (let n = 0; n < 30; n += 1) await stage.published(ada)
  expect(await counting(() => board(stranger))).toMatchObject({ requests: ['Query'], readUnits: 2 })
  const settledOnes = () => listSettledProposals.run({ ...none, query: {}, actor: ada }, deps)
  expect(await counting(settledOnes)).toMatchObject({ requests: ['Query'] })
  expect(await counting(() => deps.proposals.find({ proposalId }))).toMatchObject({
    requests: ['BatchGetItem'],
  })
  expect(await counting(() => deps.proposals.presentText({ proposalId }))).toMatchObject({
    requests: ['Query'],
  })
  expect(await counting(() => deps.proposals.text({ proposalId, textVersion: 1 }))).toMatchObject({
    requests: ['GetItem'],
    readUnits: 0.5,
  })
  expect(await counting(() => stage.proposed(ada))).toMatchObject({
    requests: ['Query', 'Query', 'GetItem', 'TransactWriteItems'],
    writeUnits: 6,
  })
  expect(
    await counting(() => stage.revised(proposalId, ada, 1, { ...words, title: 'Neuer Titel' })),
  ).toMatchObject({
    requests: ['BatchGetItem', 'GetItem', 'GetItem', 'Query', 'TransactWriteItems'],
  })
  const opening = await counting(async () => stage.opened({ ...proposal }, ada))
  expect(opening.requests.toSorted()).toEqual([
    'BatchGetItem',
    'Query',
    'Query',
    'Query',
    'TransactWriteItems',
  ])
  expect(await counting(() => read(proposal, stranger))).toMatchObject({
    requests: ['BatchGetItem', 'Query', 'Query'],
  })
  expect(
    await counting(() => getDiscussion.run({ ...none, params: { proposalId }, actor: ada }, deps)),
  ).toMatchObject({ requests: ['Query', 'BatchGetItem'] })
  const other = await stage.published(ada)
  expect(await counting(() => sponsored(other, campaign[1]!))).toMatchObject({
    requests: ['Query', 'GetItem', 'BatchGetItem', 'PutItem'],
  })
})
