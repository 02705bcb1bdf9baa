import { afterAll, beforeAll, expect, it } from 'vitest'
import { Chapter } from '#shared/chapters/chapter.ts'
import type { CouncilId } from '#shared/councils/council.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { priorityIdOf } from '#shared/proposals/proposal.ts'
import type { WrittenText } from '#shared/proposals/text.ts'
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
import { getProposal } from './proposals/get-proposal.ts'
import { listProposals } from './proposals/list-proposals.ts'
import { seatFor, someone } from './proposals/seat-councils.ts'
import { stageProposals, words } from './proposals/stage-proposals.ts'
import { useTables } from './set-stage.ts'

/**
 * What the use cases ask of DynamoDB at the size of the real organisation: 417 chapters, councils of 44 and 45
 * seats, texts of 4,000 characters, every district taking part. The figures in docs/access-patterns.md are these.
 */
const tables = await withTables()
const councils = councilStore(tables.councils)
useTables(tables)
const stage = stageProposals(tables, now())
const campaigns = campaignStore(tables.campaigns)
const chapters = chapterStore(tables.campaigns)
const figures = figureStore(tables.campaigns, now)
const deps = { councils, campaigns, chapters, figures, now }
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
  await stage.enterPerson(author, 'Alexandra Beispielhausen')
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

const text: WrittenText = {
  ...words,
  sections: Array.from({ length: 4 }, (_, n) => ({
    heading: `Abschnitt ${n}`,
    text: 'Wir gehen an hunderttausend Türen. '.repeat(29).trim(),
  })),
}
const none = { params: undefined, query: undefined, body: undefined }
const seatId = (councilId: CouncilId, n: number) => `${councilId}-${String(n + 1).padStart(2, '0')}`

it('a priority from its proposal to the campaign under it', async () => {
  expect(await counting(() => listSeats.run({ ...none, query: {}, actor: author }, deps))).toMatchObject({
    requests: ['Query', 'Query'],
    readUnits: 3,
  })

  expect(await counting(() => stage.proposed(author, { text }))).toMatchObject({
    requests: ['Query', 'Query', 'GetItem', 'TransactWriteItems'],
    readUnits: 3.5,
    writeUnits: 14,
  })
  const proposal = await stage.opened(await stage.published(author, { text }), author)
  const { proposalId } = proposal
  for (const [councilId, actors] of Object.entries(seated))
    for (const [n, actor] of actors.slice(0, 30).entries())
      await stage.vote(proposal, seatId(councilId as CouncilId, n), actor, 'yes')

  const reading = await counting(() =>
    getProposal.run({ ...none, params: { proposalId }, actor: author }, stage.deps),
  )
  expect(reading).toMatchObject({ requests: ['BatchGetItem', 'Query', 'Query'], readUnits: 8 })
  expect(reading.answer.ballots).toHaveLength(89)
  expect(
    await counting(() => stage.vote(proposal, seatId('campaign', 40), seated.campaign[40]!, 'yes')),
  ).toMatchObject({ requests: ['TransactWriteItems'], writeUnits: 4 })
  expect(await counting(() => listProposals.run({ ...none, actor: author }, stage.deps))).toMatchObject({
    requests: ['Query'],
    readUnits: 0.5,
  })

  stage.at(proposal.closesAt!)
  await stage.close()
  const priorityId = priorityIdOf(proposalId)
  const { title, startsOn, endsOn } = text
  const campaign = { title, startsOn, endsOn, priorityId, text: 'Von Tür zu Tür mit dem Mietencheck.' }
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
