import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { curveOf, reached } from '#shared/participation/participation.ts'
import { actorOf, campaign, chapters, now, type Who } from '../cast.ts'
import { chapterStore } from '../chapters/chapter-store.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { countChanges } from '../figures/count-changes.ts'
import { figureStore } from '../figures/figure-store.ts'
import { log } from '../http/log.ts'
import { setStage } from '../set-stage.ts'
import { exportParticipation, getParticipation } from './get-participation.ts'
import { listCalls, noteCall } from './note-call.ts'
import { participationStore } from './participation-store.ts'

const tables = await withTables()
const participation = participationStore(tables.campaigns, tables.signUps)
const counting = countRequests(tables.client)
const deps = { participation, now }
// It says at each fault what happens; that is not what this is about.
log.setLogLevel('SILENT')
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const { dresden, sachsen } = chapters
const refused = (code: string) => expect.objectContaining({ code })
type Item = Record<string, unknown>

/** Plans, actions and reports of some districts, each as it was and as it became. */
type Change = [before: Item | undefined, after: Item]
function changesOf(campaignId: string): Change[] {
  const changes: Change[] = []
  for (let n = 0; n < 40; n += 1) {
    const at = `2026-11-${String(1 + (n % 20)).padStart(2, '0')}T10:00:00.000Z`
    const own = { campaignId, priorityId: campaign.priorityId, districtChapterId: `kreis-${n % 25}` }
    if (n < 25) changes.push([undefined, { ...own, entity: 'plan', adoptedAt: at }])
    const publishedAt = `2026-10-${String(1 + ((7 * n) % 30)).padStart(2, '0')}T22:30:00.000Z`
    const draft = { ...own, entity: 'action', startsAt: at, state: 'draft' }
    const action = { ...draft, publishedAt, state: 'published' }
    changes.push([undefined, draft], [draft, action])
    if (n % 4 === 0) changes.push([action, { ...action, state: 'cancelled' }])
    else if (n % 3 === 0) {
      changes.push([action, { ...action, state: 'done' }])
      const said = { came: 5, doors: 3 * n, conversations: n, flyers: 0, signatures: 2, interested: 1 }
      changes.push([undefined, { ...own, ...said, entity: 'report', reportedAt: at }])
    }
  }
  return changes
}
const history = (campaignId: string) => recordsOf(campaignId, changesOf(campaignId))

/** The same as it stands in the end: what a recount finds in the table. */
const recordsAtTheEnd = (campaignId: string) => {
  const changes = changesOf(campaignId)
  const replaced = new Set(changes.map(([before]) => JSON.stringify(before)))
  const last = changes.filter(([, after]) => !replaced.has(JSON.stringify(after)))
  return recordsOf(
    campaignId,
    last.map(([, after]) => [undefined, after]),
  )
}

const recordsOf = (campaignId: string, changes: readonly Change[]) =>
  changes.map(([before, after], n): DynamoDBRecord => ({
    eventID: `${campaignId}-${n}`,
    dynamodb: {
      SequenceNumber: String(n),
      NewImage: marshall(after) as never,
      ...(before && { OldImage: marshall(before) as never }),
    },
  }))

const figures = figureStore(tables.campaigns, now)
const listener = countChanges('campaigns', figures)
const read = (campaignId: string) =>
  getParticipation.run(
    { params: { campaignId: campaignId as never }, query: undefined, body: undefined, actor: undefined },
    deps,
  )

describe('what the listener counts is what a recount finds', () => {
  it('though records come twice, in another order, and fail on the way', async () => {
    const straight = 'cmp_00000000000a'
    await listener({ Records: recordsAtTheEnd(straight) })
    const expected = (await read(straight)).districts
    expect(expected).toHaveLength(25)

    const shuffled = 'cmp_00000000000b'
    const records = history(shuffled)
    const mixed = records.toSorted((a, b) => (a.eventID! < b.eventID! ? 1 : -1))
    let calls = 0
    const failing = countChanges('campaigns', {
      count: async (...given) => {
        calls += 1
        if (calls % 3 === 0) throw new Error('out of reach')
        await figures.count(...given)
      },
    })
    for (let from = 0; from < mixed.length; from += 7) {
      let batch = mixed.slice(from, from + 9)
      while (batch.length > 0) {
        const { batchItemFailures } = await failing({ Records: batch })
        const [failed] = batchItemFailures
        batch = failed
          ? batch.slice(batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed.itemIdentifier))
          : []
      }
    }
    expect((await read(shuffled)).districts).toEqual(expected)
  })

  it('would be noticed if a record were counted twice', async () => {
    const twice = 'cmp_00000000000c'
    const records = history(twice)
    await listener({ Records: records })
    const before = await read(twice)
    await listener({ Records: records.map((record) => ({ ...record, eventID: `again ${record.eventID}` })) })
    expect(await read(twice)).not.toEqual(before)
  })

  it('takes back what was called off, and says since when', async () => {
    const { districts } = await read('cmp_00000000000a')
    const steps = new Map(districts.map((district) => [district.chapterId as string, reached(district)]))
    expect([steps.get('kreis-16'), steps.get('kreis-3'), steps.get('kreis-1')]).toEqual([
      'adopted',
      'reported',
      'planned',
    ])
    expect(districts.find(({ chapterId }) => chapterId === 'kreis-3')).toMatchObject({
      doors: 9,
      conversations: 3,
    })
    expect(curveOf(districts, 'adopted').at(-1)).toEqual(['2026-11-20', 25])
  })
})

describe('as a table', () => {
  const params = { campaignId: 'cmp_00000000000a' as never }
  const table = async () =>
    exportParticipation.run({ params, query: undefined, body: undefined, actor: undefined }, deps)
  const founded = (chapterId: string, name: string) =>
    chapterStore(tables.campaigns).found({
      ...chapters.dresden,
      chapterId: chapterId as never,
      name,
      covers: [],
    })

  it('each district stands by its name and that of its state, also those that have not begun', async () => {
    await founded('kreis-3', 'Kreisverband Musterstadt')
    const rows = (await table()).split('\r\n')
    expect(rows).toContain(
      '"Kreisverband Musterstadt";"Landesverband Sachsen";"kreis-3";"2026-11-04";"2026-10-23";"2026-11-04";' +
        '"2026-11-04";"berichtet";"1";"9";"3";"2";"1"',
    )
    expect(rows).toContain(
      '"Kreisverband Dresden";"Landesverband Sachsen";"dresden";"";"";"";"";"noch nicht dabei";"0";"0";"0";"0";"0"',
    )
    const districts = Object.values(chapters).filter(({ level }) => level === 'district')
    // The heading, 25 that have begun, those of the stage that have not, and the end of the last line.
    expect(rows).toHaveLength(1 + 25 + districts.length + 1)
  })

  it('nothing is reckoned, whatever an association is called', async () => {
    await founded('kreis-4', '=HYPERLINK("https://example.org")')
    const cells = Papa.parse<string[]>((await table()).trim(), { delimiter: ';' }).data.flat()
    expect(cells.filter((cell) => cell.includes('HYPERLINK'))).toHaveLength(1)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  it('takes two requests', async () => {
    expect((await counting(table)).requests).toEqual(['Query', 'Query'])
  })
})

describe('a call', () => {
  const call = (who: Exclude<Who, 'kai'>, chapterId: typeof dresden.chapterId = dresden.chapterId) => ({
    params: { campaignId: campaign.campaignId, chapterId },
    query: {},
    actor: actorOf(who),
  })
  const note = (who: Exclude<Who, 'kai'>) =>
    noteCall.run(
      { ...call(who), query: undefined, body: { outcome: 'wants_help', note: 'Brauchen Material.' } },
      deps,
    )

  it.each(['katrin', 'lena', 'ole', 'thuy'] as const)('is not noted by %s', async (who) => {
    await expect(note(who)).rejects.toEqual(refused('not_your_chapter'))
    const reading = listCalls.run({ ...call(who, sachsen.chapterId), body: undefined }, deps)
    await expect(reading).rejects.toEqual(refused('not_your_chapter'))
  })

  it('is noted by the state and read by it', async () => {
    await note('sabine')
    const { items } = await listCalls.run({ ...call('sabine', sachsen.chapterId), body: undefined }, deps)
    expect(items).toMatchObject([{ chapterId: 'dresden', name: 'Sabine Richter', outcome: 'wants_help' }])
  })

  it('takes three requests, and reading one', async () => {
    const { campaignId } = campaign
    const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
    expect(await one(() => note('sabine'))).toEqual(['GetItem', 'GetItem', 'PutItem'])
    expect(await one(() => participation.calls(campaignId, sachsen.chapterId, { limit: 20 }))).toEqual([
      'Query',
    ])
    expect(await one(() => participation.of(campaignId))).toEqual(['Query'])
    expect(await one(() => participation.ofDistrict(campaignId, dresden.chapterId))).toEqual(['GetItem'])
  })
})
