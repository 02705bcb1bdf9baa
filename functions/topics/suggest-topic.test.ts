import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { randomUUID } from 'node:crypto'
import { campaign, chapters, actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { similarTo } from './find-similar.ts'
import { getTopic, listTopics } from './read-topics.ts'
import { member, newTopic, stageTopics } from './stage-topics.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const stage = stageTopics(tables, now)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const thuy = actorOf('thuy')
const plain = { params: undefined, body: undefined, query: undefined, actor: thuy }
const read = (topicId: string, actor = thuy) =>
  getTopic.run({ ...plain, actor, params: { topicId: topicId as never } }, stage.deps)

describe('a topic is refused', () => {
  it('in the name of a chapter that somebody else coordinates', async () => {
    await expect(stage.suggest(actorOf('lena'), { chapterId: 'dresden' })).rejects.toEqual(
      refused('not_your_chapter'),
    )
    await expect(stage.suggest(actorOf('sabine'), { chapterId: 'dresden' })).rejects.toEqual(
      refused('not_your_chapter'),
    )
  })

  it('with evidence that is none of ours, is not there, or that nobody may see, naming the lines', async () => {
    const [draft, shown] = [await enteredAction(tables), await enteredAction(tables, { state: 'published' })]
    const evidence = [
      `https://roterfaden.example/actions/${shown.actionId}`,
      'https://example.org/etwas',
      `/actions/${draft.actionId}`,
      'cmp_zzzzzzzzzzzz',
    ]
    await expect(stage.suggest(thuy, { evidence })).rejects.toMatchObject({
      code: 'evidence_unknown',
      fields: [1, 2, 3].map((line) => ({ field: `evidence.${line}`, code: 'evidence_unknown' })),
    })
  })

  it('with a key that came with something else', async () => {
    const key = randomUUID()
    await stage.suggest(thuy, { key })
    await expect(stage.suggest(thuy, { key, title: 'Etwas ganz anderes' })).rejects.toEqual(
      refused('key_reused'),
    )
  })
})

describe('a topic', () => {
  it('begins with the endorsement of whoever suggests it, and says what it needs', async () => {
    const asPerson = await stage.suggest(thuy)
    expect(await read(asPerson.topicId)).toMatchObject({
      topic: {
        persons: 1,
        districts: 0,
        needs: { districts: 10, states: 3 },
        author: { name: 'Thuy Nguyen' },
      },
      endorsed: true,
      chapters: [],
    })
    const forDresden = await stage.suggest(actorOf('katrin'), { chapterId: 'dresden' })
    const whole = await read(forDresden.topicId)
    expect(whole).toMatchObject({
      topic: { persons: 0, districts: 1, states: { 'land-sachsen': 1 }, chapterName: chapters.dresden.name },
      endorsed: false,
      chapters: [{ chapterId: 'dresden', stateId: 'land-sachsen' }],
    })
    const forState = await stage.suggest(actorOf('sabine'), { chapterId: 'land-sachsen' })
    expect(forState).toMatchObject({ districts: 0, others: 1 })
  })

  it('sent twice is one', async () => {
    const key = randomUUID()
    const both = await Promise.all([stage.suggest(thuy, { key }), stage.suggest(thuy, { key })])
    expect(both[0].topicId).toBe(both[1].topicId)
    expect((await stage.stored(both[0].topicId)).persons).toBe(1)
  })

  it('carries what speaks for it with its title and what was counted that day, each page once', async () => {
    const { actionId } = await enteredAction(tables, { state: 'published' })
    const { topicId } = await stage.suggest(thuy, {
      evidence: [
        `/actions/${actionId}`,
        actionId,
        `https://roterfaden.example/en/campaigns/${campaign.campaignId}`,
      ],
    })
    expect((await read(topicId)).evidence).toEqual([
      { kind: 'action', id: actionId, title: 'Infostand am Altmarkt' },
      { kind: 'campaign', id: campaign.campaignId, title: campaign.title },
    ])
  })
})

describe('similar topics', () => {
  const topic = (topicId: string, title: string, what: string) => ({ topicId: topicId as never, title, what })
  const all = [
    topic(
      '1',
      'Heizkosten, die niemand versteht',
      'Nachzahlungen von tausend Euro, ohne dass jemand erklärt, wofür.',
    ),
    topic('2', 'Busse auf dem Land', 'Am Wochenende fährt kein Bus mehr, auch nicht zum Krankenhaus.'),
    topic('3', 'Mehr Hebammen', 'Kreißsäle schließen, die nächste Klinik ist fünfzig Kilometer weit weg.'),
    topic('4', 'Nebenkosten offenlegen', 'Vermieter sollen jede Abrechnung der Heizkosten belegen.'),
  ]
  const found = (words: string) => similarTo(words, all).map(({ topicId }) => topicId)

  it.each([
    ['Heizkosten', ['1', '4']],
    ['Die Heizkostenabrechnung versteht niemand', ['1']],
    ['Der Bus fährt am Wochenende nicht', ['2']],
    ['Kliniken und Hebammen erhalten', ['3']],
    ['Hebamen', ['3']],
    ['Freibäder im Sommer', []],
    ['die und das, aber nicht für alle', []],
    ['', []],
  ])('to „%s“', (words, ids) => {
    expect(new Set(found(words))).toEqual(new Set(ids))
  })
})

it('costs four requests to suggest, one for a list, one to compare, two to read', async () => {
  await stage.enterPerson(thuy)
  const suggesting = await counting(async () => {
    const { suggestTopic } = await import('./suggest-topic.ts')
    return suggestTopic.run(
      {
        ...plain,
        actor: actorOf('katrin'),
        body: newTopic({ chapterId: 'dresden', evidence: [campaign.campaignId] }),
      },
      stage.deps,
    )
  })
  expect(suggesting.requests.toSorted()).toEqual(['BatchGetItem', 'GetItem', 'Query', 'TransactWriteItems'])
  const list = await counting(() => listTopics.run({ ...plain, query: { show: 'live' } }, stage.deps))
  expect(list.requests).toEqual(['Query'])
  expect((await counting(() => stage.deps.topics.compared())).requests).toEqual(['Query'])
  expect((await counting(() => read(suggesting.answer.topicId))).requests).toEqual(['Query', 'GetItem'])
  expect((await counting(() => stage.endorse(suggesting.answer.topicId, member()))).requests).toHaveLength(2)
})

it('costs the units that the document says, with a text of 4,000 characters', async () => {
  const katrin = actorOf('katrin')
  const why = 'An jeder dritten Tür ist das die erste Sorge. '.repeat(86).trim()
  const { suggestTopic } = await import('./suggest-topic.ts')
  await stage.enterPerson(katrin)
  const body = newTopic({ why, chapterId: 'dresden', evidence: [campaign.campaignId] })
  const suggesting = await counting(() => suggestTopic.run({ ...plain, actor: katrin, body }, stage.deps))
  const { topicId } = suggesting.answer
  const reading = await counting(() => read(topicId))
  const endorsing = await counting(() => stage.endorse(topicId, member()))
  const forChapter = await counting(() =>
    stage.endorseFor(topicId, { chapter: chapters.leipzig, actor: actorOf('lena') }),
  )
  const units = [suggesting, reading, endorsing, forChapter].map(({ readUnits, writeUnits }) => [
    readUnits,
    writeUnits,
  ])
  expect(units).toEqual([
    [2.5, 15],
    [1.5, 0],
    [1, 5],
    [1.5, 5],
  ])
})
