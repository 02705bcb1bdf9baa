import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TopicId } from '#shared/topics/topic.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { transact } from '../dynamo/transaction.ts'
import { setStage, useTables } from '../set-stage.ts'
import { coordinator, member, stageTopics } from './stage-topics.ts'
import { takingTopic } from './take-topic.ts'

const tables = await withTables()
useTables(tables)
const { uniteEndorsements } = await import('./on-topic-merged.ts')
const counting = countRequests(tables.client)
const stage = stageTopics(tables, now)
const states = ['land-sachsen', 'land-bayern', 'land-hessen']
const many = Array.from({ length: 12 }, (_, n) => coordinator(n, states[n % states.length]!))
beforeAll(async () => {
  await setStage(tables)
  await stage.found(many)
})
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const paul = actorOf('paul')

/** Hands the listener what the stream tells about a topic, all of it from the beginning. */
async function follow(topicId: TopicId) {
  const Records = ((await tables.changes('councils')) as DynamoDBRecord[]).filter(
    ({ dynamodb }) =>
      dynamodb?.NewImage?.['entity']?.S === 'topic' && dynamodb.NewImage['topicId']?.S === topicId,
  )
  return uniteEndorsements(stage.deps)({ Records })
}

async function two() {
  const author = member()
  return {
    author,
    from: (await stage.suggest(author)).topicId,
    into: (await stage.suggest(member())).topicId,
  }
}

describe('a topic is not merged', () => {
  it('by anybody but its author and the federal office', async () => {
    const { from, into } = await two()
    for (const actor of [member(), actorOf('katrin'), actorOf('sabine')])
      await expect(stage.merge(from, into, actor)).rejects.toEqual(refused('not_your_topic'))
  })

  it('into itself, into what is not there, or into one that was merged', async () => {
    const [{ from, into, author }, other] = [await two(), await two()]
    await expect(stage.merge(from, from, author)).rejects.toEqual(refused('same_topic'))
    await expect(stage.merge(from, 'top_zzzzzzzzzzzz' as TopicId, author)).rejects.toEqual(
      refused('not_found'),
    )
    await stage.merge(into, other.into, paul)
    await expect(stage.merge(from, into, author)).rejects.toEqual(refused('topic_closed'))
  })
})

describe('a merged topic', () => {
  it('leads to the other one, which says what came into it, and leaves the list', async () => {
    const { from, into } = await two()
    const used = await counting(() => stage.merge(from, into, paul))
    expect(used.requests).toEqual(['GetItem', 'GetItem', 'TransactWriteItems'])
    expect((await stage.stored(from)).topic).toMatchObject({ state: 'merged', mergedInto: { topicId: into } })
    expect((await stage.stored(into)).topic.absorbed).toMatchObject([{ topicId: from }])
    const live = (await stage.deps.topics.list('live', { limit: 100 })).items
    expect(live.map(({ topicId }) => topicId)).not.toContain(from)
    expect(await stage.merge(from, into, paul)).toMatchObject({ state: 'merged' })
  })

  it('hands on its endorsements, each once, however often that is told, and may make it enough', async () => {
    const { from, into } = await two()
    const thuy = member()
    for (const each of many.slice(0, 6)) await stage.endorseFor(from, each)
    for (const each of many.slice(4, 10)) await stage.endorseFor(into, each)
    for (const topicId of [from, into]) await stage.endorse(topicId, thuy)
    await stage.merge(from, into, paul)
    for (const _ of [1, 2]) expect((await follow(from)).batchItemFailures).toEqual([])
    const { topic, chapters, persons } = await stage.stored(into)
    expect([topic.districts, chapters, topic.persons, persons]).toEqual([10, 10, 3, 3])
    expect(topic.state).toBe('supported')
    expect((await stage.agenda()).every((matters) => matters.includes(into))).toBe(true)
  })

  it('hands them to where that one went, when it was merged as well', async () => {
    const [{ from, into }, { into: last }] = [await two(), await two()]
    await stage.endorseFor(from, many[0]!)
    await stage.merge(from, into, paul)
    await stage.merge(into, last, paul)
    await follow(from)
    expect((await stage.stored(last)).topic).toMatchObject({ districts: 1 })
  })

  it('leaves the agenda to the other one', async () => {
    const { from, into } = await two()
    for (const each of many) await stage.endorseFor(from, each)
    expect((await stage.agenda())[0]).toContain(from)
    await stage.merge(from, into, paul)
    await follow(from)
    for (const matters of await stage.agenda()) {
      expect(matters).not.toContain(from)
      expect(matters).toContain(into)
    }
  })
})

it('a topic is taken once, leads to the proposal and is off the agenda', async () => {
  const { into } = await two()
  for (const each of many) await stage.endorseFor(into, each)
  const take = (proposalId: string) =>
    transact(
      tables.client,
      takingTopic(tables.councils, { topicId: into, proposalId: proposalId as never }, now()),
    )
  expect(await take('pro_000000000001')).toEqual({ done: true })
  expect((await take('pro_000000000002')).done).toBe(false)
  expect((await stage.stored(into)).topic).toMatchObject({ state: 'taken', proposalId: 'pro_000000000001' })
  expect((await stage.agenda()).flat()).not.toContain(into)
  const closed = (await stage.deps.topics.list('closed', { limit: 100 })).items
  expect(closed.map(({ topicId }) => topicId)).toContain(into)
})
