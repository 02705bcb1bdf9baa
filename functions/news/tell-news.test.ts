import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PersonId } from '#shared/identity/actor.ts'
import type { NewsId, Pace } from '#shared/news/news.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { cast, chapters, actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { injectFaults } from '../dynamo/inject-faults.ts'
import { personStore } from '../identity/identity-store.ts'
import { occasionStore } from '../mail/mail-store.ts'
import { composeMail } from '../mail/compose-mail.ts'
import { Mail } from '../mail/mail.ts'
import { links } from '../links/link.ts'
import { setStage, useTables } from '../set-stage.ts'
import { coordinator, member, stageTopics } from '../topics/stage-topics.ts'
import { audienceStore } from './audience-store.ts'
import { chooseNews, getNewsChoice, listMyNews, saveNewsChoice } from './choose-news.ts'
import { newsStore } from './news-store.ts'

const tables = await withTables()
useTables(tables)
const { tellNews } = await import('./on-council-change.ts')
const { sendDigests } = await import('./send-digests.ts')
const counting = countRequests(tables.client)
let clock = now()
const stage = stageTopics(tables, () => clock)
const news = newsStore(tables.signUps)
const deps = {
  news,
  audience: audienceStore(tables.councils),
  people: personStore(tables.signUps),
  links: links('test'),
  now: () => clock,
}
const many = Array.from({ length: 10 }, (_, n) =>
  coordinator(n, ['land-sachsen', 'land-bayern', 'land-hessen'][n % 3]!),
)
beforeAll(async () => {
  await setStage(tables)
  await stage.found(many)
  for (const { actor } of many) await stage.enterPerson(actor, 'Somebody')
})
afterAll(() => tables.stop())
beforeEach(() => {
  clock = now()
})

const refused = (code: string) => expect.objectContaining({ code })
const plain = { params: undefined, query: undefined, body: undefined }
const at = (moment: string) => (clock = new Date(moment))

/** Everything the stream has told about topics so far. */
const heard = async (topicId: string) =>
  ((await tables.changes('councils')) as DynamoDBRecord[]).filter(
    ({ dynamodb }) =>
      dynamodb?.NewImage?.['entity']?.S === 'topic' && dynamodb.NewImage['topicId']?.S === topicId,
  )
const tell = async (topicId: string) => tellNews(deps)({ Records: await heard(topicId) })
const minute = () => sendDigests(deps)()

const mailsTo = async (personId: string) =>
  (await tables.changes('signUps'))
    .filter(({ eventName, dynamodb }) => {
      const image = Object(dynamodb.NewImage) as Record<string, { S?: string }>
      return eventName === 'INSERT' && image['entity']?.S === 'mail' && image['personId']?.S === personId
    })
    .map(({ dynamodb }) => String(Object(dynamodb.Keys)['pk'].S))
const queued = async (pk: string) => Mail.parse((await tables.signUps.collect({ partition: pk }))[0])

const choose = (actor: { personId: PersonId }, pace: Pace) =>
  chooseNews.run({ ...plain, body: { pace }, actor: { ...actor, grants: [] } }, deps)
const page = (actor: { personId: PersonId }) =>
  listMyNews.run({ ...plain, query: {}, actor: { ...actor, grants: [] } }, deps)

let told = 0
const somethingFor = (personId: PersonId, change: object = {}) =>
  news.tell(
    {
      newsId: `nws_${String((told += 1)).padStart(12, '0')}` as NewsId,
      kind: 'topic_supported',
      title: 'Heizkosten',
      path: '/topics/top_000000000001',
      at: clock.toISOString(),
      personId,
      ...change,
    },
    clock,
  )

/** A topic that has everything it needs, with a person who endorses it besides. */
async function supported() {
  const [author, thuy] = [member(), member()]
  await stage.enterPerson(thuy)
  const { topicId } = await stage.suggest(author)
  await stage.endorse(topicId, thuy)
  for (const each of many) await stage.endorseFor(topicId, each)
  return { topicId, author, thuy }
}

describe('a choice', () => {
  it('by a link for something else, or one that has ended, is refused', async () => {
    const { personId } = member()
    const until = clock.getTime() / 1000 + 60
    const calendar = deps.links.seal({ purpose: 'feed', personId, until })
    const old = deps.links.seal({ purpose: 'news', personId, until: until - 120 })
    const call = (token: string) => ({ ...plain, actor: undefined, body: { token, pace: 'never' as const } })
    await expect(saveNewsChoice.run(call(calendar), deps)).rejects.toEqual(refused('link_invalid'))
    await expect(saveNewsChoice.run(call(old), deps)).rejects.toEqual(refused('link_expired'))
    expect((await page({ personId })).pace).toBe('daily')
  })

  it('holds from then on, also for what waits already', async () => {
    const thuy = member()
    await stage.enterPerson(thuy)
    await choose(thuy, 'weekly')
    await somethingFor(thuy.personId)
    clock = new Date(clock.getTime() + 60_000)
    await minute()
    expect(await mailsTo(thuy.personId)).toEqual([])
    const token = deps.links.seal({
      purpose: 'news',
      personId: thuy.personId,
      until: clock.getTime() / 1000 + 60,
    })
    await saveNewsChoice.run({ ...plain, actor: undefined, body: { token, pace: 'at_once' } }, deps)
    expect(await getNewsChoice.run({ ...plain, actor: undefined, query: { token } }, deps)).toEqual({
      pace: 'at_once',
    })
    await minute()
    expect(await mailsTo(thuy.personId)).toHaveLength(1)
  })

  it('of never means no mail, also not of what waits; the page tells it all the same', async () => {
    const thuy = member()
    await stage.enterPerson(thuy)
    await somethingFor(thuy.personId)
    await choose(thuy, 'never')
    await somethingFor(thuy.personId)
    at('2026-12-01T10:00:00.000Z')
    await minute()
    expect(await mailsTo(thuy.personId)).toEqual([])
    expect((await page(thuy)).items).toHaveLength(2)
  })
})

describe('those who endorse a topic are told once', () => {
  it('that it is on the agenda: chapters through whoever gave the endorsement, and persons', async () => {
    const { topicId, author, thuy } = await supported()
    for (const _ of [1, 2]) expect((await tell(topicId)).batchItemFailures).toEqual([])
    for (const { personId } of [author, thuy, ...many.map(({ actor }) => actor)]) {
      const { items } = await page({ personId })
      expect(items.filter(({ path }) => path === `/topics/${topicId}`)).toMatchObject([
        { kind: 'topic_supported', at: now().toISOString() },
      ])
    }
    expect((await page(member())).items).toEqual([])
  })

  it('that it went into another one, with the way to that one', async () => {
    const author = member()
    const { topicId } = await stage.suggest(author)
    const { topicId: into, title } = await stage.suggest(member(), { title: 'Nebenkosten offenlegen' })
    await stage.merge(topicId, into, actorOf('paul'))
    await tell(topicId)
    expect((await page(author)).items).toMatchObject([
      { kind: 'topic_merged', path: `/topics/${into}`, other: title },
    ])
  })
})

describe('a digest', () => {
  it('comes at seven, with everything since the last one in one mail, and never empty', async () => {
    const thuy = member()
    await stage.enterPerson(thuy)
    for (const _ of [1, 2, 3]) await somethingFor(thuy.personId)
    at('2026-11-24T05:59:00.000Z')
    await minute()
    expect(await mailsTo(thuy.personId)).toEqual([])
    at('2026-11-24T06:00:00.000Z')
    for (const _ of [1, 2]) await minute()
    const [mail, ...others] = await mailsTo(thuy.personId)
    expect(others).toEqual([])
    expect((await queued(mail!)).newsKeys).toHaveLength(3)
    at('2026-11-25T06:00:00.000Z')
    await minute()
    expect(await mailsTo(thuy.personId)).toHaveLength(1)
    await somethingFor(thuy.personId)
    at('2026-11-26T06:00:00.000Z')
    await minute()
    expect(await mailsTo(thuy.personId)).toHaveLength(2)
  })

  it('is one, though two minutes overlap', async () => {
    const thuy = member()
    await stage.enterPerson(thuy)
    await somethingFor(thuy.personId)
    at('2026-11-24T06:00:00.000Z')
    await Promise.all([minute(), minute(), minute()])
    expect(await mailsTo(thuy.personId)).toHaveLength(1)
  })

  it('loses and doubles nothing when requests fail and news comes at the same time', async () => {
    const thuy = member()
    await stage.enterPerson(thuy)
    await choose(thuy, 'at_once')
    let seed = 7
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    const mend = injectFaults(tables.client, 0.3, random)
    const telling = Array.from({ length: 40 }, (_, n) => ({ newsId: `nws_x${String(n).padStart(11, '0')}` }))
    for (const change of telling) {
      await Promise.allSettled([somethingFor(thuy.personId, change), minute()])
      // The stream tells again what failed.
      await somethingFor(thuy.personId, change).catch(() => undefined)
    }
    mend()
    for (const change of telling) await somethingFor(thuy.personId, change)
    for (const _ of [1, 2, 3]) await minute()
    const mails = await Promise.all((await mailsTo(thuy.personId)).map(queued))
    const keys = mails.flatMap(({ newsKeys = [] }) => newsKeys)
    const besides = mails.reduce((sum, { newsBesides = 0 }) => sum + newsBesides, 0)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length + besides).toBe(telling.length)
    expect((await page(thuy)).items).toHaveLength(30)
  })

  it('would come twice without its guard', async () => {
    const thuy = member()
    await stage.enterPerson(thuy)
    await somethingFor(thuy.personId)
    at('2026-11-24T06:00:00.000Z')
    const [due] = (await news.due(clock, 100)).filter(({ personId }) => personId === thuy.personId)
    const person = (await deps.people.find(thuy.personId))!
    const mend = dropConditions(tables.client)
    await news.send(due!, person, clock)
    const again = await news.send(due!, person, clock)
    mend()
    expect(again).toBe(true)
  })

  it('of somebody whose account is gone goes nowhere, and holds nobody up', async () => {
    const gone = member()
    await somethingFor(gone.personId)
    at('2026-11-24T06:00:00.000Z')
    expect((await minute()).failed).toBe(0)
    expect(await mailsTo(gone.personId)).toEqual([])
    expect((await news.due(clock, 100)).map(({ personId }) => personId)).not.toContain(gone.personId)
  })

  it('says what happened, and leads to the choice at its foot', async () => {
    const { person } = cast.thuy
    await somethingFor(person.personId, { title: 'Erstens' })
    await somethingFor(person.personId, { kind: 'topic_merged', title: 'Zweitens', other: 'Drittens' })
    at('2026-11-24T06:00:00.000Z')
    await minute()
    const [pk] = await mailsTo(person.personId)
    const mail = await queued(pk!)
    const occasions = occasionStore(tables.campaigns, tables.signUps)
    const read = await counting(() => occasions.occasion(mail))
    expect(read.requests).toEqual(['BatchGetItem'])
    const sender = { siteUrl: 'https://roterfaden.example', from: 'x@roterfaden.example', links: deps.links }
    const simple = composeMail(mail as never, read.answer!, sender, clock).Content!.Simple!
    expect(simple.Subject!.Data).toBe('Neues aus den Räten: 2 Nachrichten')
    const text = simple.Body!.Text!.Data!
    expect(text).toContain('Der Themenvorschlag „Erstens“ steht auf der nächsten Tagesordnung beider Räte:')
    expect(text).toContain('„Zweitens“ ist in „Drittens“ aufgegangen:')
    const token = /\/my\/news\/link\?token=(\S+)/.exec(text)![1]!
    expect(deps.links.open(token, clock, ['news']).personId).toBe(person.personId)
    expect(chapters.dresden.name).not.toBe('')
  })
})

it('costs a read and a transaction to tell one person, two reads to look, one and one a mail', async () => {
  const thuy = member()
  await stage.enterPerson(thuy)
  expect((await counting(() => somethingFor(thuy.personId))).requests).toEqual([
    'GetItem',
    'TransactWriteItems',
  ])
  expect((await counting(() => page(thuy))).requests.toSorted()).toEqual(['GetItem', 'Query'])
  expect((await counting(() => choose(thuy, 'weekly'))).requests).toEqual(['GetItem', 'PutItem'])
  at('2026-12-07T06:00:00.000Z')
  await minute()
  await somethingFor(thuy.personId)
  at('2026-12-14T06:00:00.000Z')
  const sending = await counting(minute)
  expect(sending.requests).toEqual(['Query', 'GetItem', 'TransactWriteItems'])
  expect(
    (await counting(() => deps.audience.peopleOf({ kind: 'seats', councilIds: ['campaign'] }, clock)))
      .requests,
  ).toEqual(['Query'])
})
