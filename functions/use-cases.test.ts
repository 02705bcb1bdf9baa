import { afterAll, beforeAll, expect, it } from 'vitest'
import { Chapter } from '#shared/chapters/chapter.ts'
import type { CouncilId } from '#shared/councils/council.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { PriorityId, Proposal } from '#shared/priorities/proposal.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { campaignStore } from './campaigns/campaign-store.ts'
import { listCampaigns } from './campaigns/list-campaigns.ts'
import { openCampaign } from './campaigns/open-campaign.ts'
import { actorOf, now } from './cast.ts'
import { chapterStore } from './chapters/chapter-store.ts'
import { listChapters } from './chapters/list-chapters.ts'
import { councilStore } from './councils/council-store.ts'
import { listSeats } from './councils/list-seats.ts'
import { countRequests } from './dynamo/count-requests.ts'
import { figureStore } from './figures/figure-store.ts'
import { getCampaignFigures } from './figures/get-campaign-figures.ts'
import { getFigures } from './figures/get-figures.ts'
import { castVote } from './priorities/cast-vote.ts'
import { getProposal } from './priorities/get-proposal.ts'
import { priorityStore } from './priorities/priority-store.ts'
import { propose } from './priorities/propose-priority.ts'
import { proposalStore } from './priorities/proposal-store.ts'
import { seatFor, someone } from './priorities/seat-councils.ts'

/**
 * What the use cases ask of DynamoDB at the size of the real organisation: 417 chapters, councils of 44 and 45
 * seats, texts of 4,000 characters, every district taking part. The figures in docs/access-patterns.md are these.
 */
const tables = await withTables()
const councils = councilStore(tables.councils)
const proposals = proposalStore(tables.councils, tables.campaigns)
const priorities = priorityStore(tables.campaigns)
const campaigns = campaignStore(tables.campaigns)
const chapters = chapterStore(tables.campaigns)
const figures = figureStore(tables.campaigns, now)
const deps = { councils, proposals, priorities, campaigns, chapters, figures, now }
const counting = countRequests(tables.client)

const seated: Record<CouncilId, Actor[]> = {
  campaign: Array.from({ length: 44 }, someone),
  activists: Array.from({ length: 45 }, someone),
}
const [author = someone()] = seated.campaign

const chapter = (n: number) =>
  Chapter.parse({
    chapterId: `kreisverband-${n}`,
    name: `Kreisverband Musterkreis am See ${n}`,
    level: n < 17 ? 'state' : 'district',
    parentId: n < 17 ? 'bund' : `kreisverband-${n % 17}`,
    state: 'SN',
    covers: n < 17 ? [] : [{ ags: String(10_000 + n), from: '2022-06-26' }],
  })

beforeAll(async () => {
  for (const [councilId, actors] of Object.entries(seated))
    for (const [n, actor] of actors.entries())
      await councils.appoint(
        seatFor(councilId as CouncilId, n + 1, actor, { holder: 'Alexandra Beispielhausen' }),
      )
  for (let n = 0; n < 417; n += 1) await chapters.found(chapter(n))
  for (const scope of ['nation', 'cmp_000000000001'])
    for (let n = 0; n < 400; n += 80)
      await figures.count('test', [
        {
          eventId: `${scope}-${n}`,
          counts: Array.from({ length: 80 }, (_, district) => ({
            scope,
            counter: `district:kreisverband-${17 + n + district}` as const,
            by: 7,
          })),
        },
      ])
})
afterAll(() => tables.stop())

const text = {
  title: 'Mieten runter',
  text: 'Wir gehen an hunderttausend Türen. '.repeat(114).trim(),
  goal: { count: 100_000, unit: 'Gespräche' },
  startsOn: '2026-12-01',
  endsOn: '2027-05-31',
}
const none = { params: undefined, query: undefined, body: undefined }
const proposed = () => propose.run({ ...none, body: text, actor: author }, deps)
const vote = ({ proposalId }: Proposal, councilId: CouncilId, actor: Actor) =>
  castVote.run(
    { ...none, params: { proposalId, councilId }, body: { choice: 'yes', textVersion: 1 }, actor },
    deps,
  )
const read = ({ proposalId }: Proposal) =>
  getProposal.run({ ...none, params: { proposalId }, actor: author }, deps)

it('a priority from its proposal to the campaign under it', async () => {
  expect(await counting(() => listSeats.run({ ...none, actor: author }, deps))).toMatchObject({
    requests: ['Query'],
    readUnits: 2.5,
  })

  const proposing = await counting(proposed)
  expect(proposing).toMatchObject({ requests: ['Query', 'PutItem'], readUnits: 2.5, writeUnits: 12 })
  const proposal = proposing.answer

  for (const actor of seated.campaign.slice(1)) await vote(proposal, 'campaign', actor)
  for (const actor of seated.activists.slice(0, 22)) await vote(proposal, 'activists', actor)
  const reading = await counting(() => read(proposal))
  expect(reading).toMatchObject({ requests: ['Query'], readUnits: 3 })
  expect(reading.answer.votes).toHaveLength(65)

  expect(await counting(() => vote(proposal, 'campaign', author))).toMatchObject({
    requests: ['Query', 'GetItem', 'TransactWriteItems'],
    readUnits: 4.5,
    writeUnits: 20,
  })
  const deciding = await counting(() => vote(proposal, 'activists', seated.activists[44]!))
  expect(deciding).toMatchObject({
    requests: ['Query', 'GetItem', 'TransactWriteItems'],
    answer: { state: 'decided' },
    writeUnits: 35,
  })

  const priorityId = proposal.proposalId.replace('pro_', 'pri_') as PriorityId
  const body = { ...text, priorityId, text: 'Von Tür zu Tür mit dem Mietencheck.' }
  const { goal: _, ...campaign } = body
  const opening = await counting(() =>
    openCampaign.run({ ...none, body: campaign, actor: actorOf('paul') }, deps),
  )
  expect(opening).toMatchObject({ requests: ['GetItem', 'PutItem'], readUnits: 1, writeUnits: 3 })
  const listing = await counting(() =>
    listCampaigns.run({ ...none, query: { priorityId }, actor: undefined }, deps),
  )
  expect(listing).toMatchObject({ requests: ['Query'], readUnits: 0.5, answer: { items: [opening.answer] } })
})

it('the whole tree and the figures of all districts', async () => {
  const tree = await counting(() => listChapters.run({ ...none, actor: undefined }, deps))
  expect(tree).toMatchObject({ requests: ['Query'], readUnits: 9.5 })
  expect(tree.answer.items).toHaveLength(417)

  const country = await counting(() => getFigures.run({ ...none, actor: undefined }, deps))
  expect(country).toMatchObject({ requests: ['BatchGetItem'], readUnits: 2 })
  expect(Object.keys(country.answer.districts)).toHaveLength(400)

  const params = { campaignId: 'cmp_000000000001' as never }
  const campaign = await counting(() => getCampaignFigures.run({ ...none, params, actor: undefined }, deps))
  expect(campaign).toMatchObject({ requests: ['BatchGetItem'], readUnits: 2.5 })
})
