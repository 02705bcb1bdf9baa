import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statesOf } from '#shared/topics/progress.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, chapters, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { setStage } from '../set-stage.ts'
import { coordinator, member, stageTopics } from './stage-topics.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const stage = stageTopics(tables, now)
const states = ['land-sachsen', 'land-bayern', 'land-hessen', 'land-berlin']
/** Two hundred districts in four states. */
const many = Array.from({ length: 200 }, (_, n) => coordinator(n, states[n % states.length]!))
beforeAll(async () => {
  await setStage(tables)
  await stage.found(many)
})
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const katrin = { chapter: chapters.dresden, actor: actorOf('katrin') }
const ofAgenda = async (topicId: string) =>
  (await stage.agenda()).map((matters) => matters.filter((refId) => refId === topicId).length)

describe('nobody endorses', () => {
  it('for a chapter they do not coordinate, nor what is not there', async () => {
    const { topicId } = await stage.suggest(member())
    const asLena = { chapter: chapters.dresden, actor: actorOf('lena') }
    await expect(stage.endorseFor(topicId, asLena)).rejects.toEqual(refused('not_your_chapter'))
    await expect(stage.withdrawFor(topicId, asLena)).rejects.toEqual(refused('not_your_chapter'))
    const nowhere = 'top_zzzzzzzzzzzz' as typeof topicId
    await expect(stage.endorse(nowhere, member())).rejects.toEqual(refused('not_found'))
    await expect(stage.endorseFor(nowhere, katrin)).rejects.toEqual(refused('not_found'))
    expect(await stage.stored(topicId)).toMatchObject({ chapters: 0, persons: 1 })
  })

  it('what went into another topic, and takes nothing back once it counted', async () => {
    const author = member()
    const [{ topicId }, { topicId: other }] = [await stage.suggest(author), await stage.suggest(member())]
    await stage.merge(topicId, other, author)
    await expect(stage.endorse(topicId, member())).rejects.toEqual(refused('topic_closed'))
    await expect(stage.endorseFor(topicId, katrin)).rejects.toEqual(refused('topic_closed'))
    await expect(stage.withdraw(topicId, author)).rejects.toEqual(refused('topic_not_open'))
  })
})

describe('an endorsement', () => {
  it('of a person counts once, and is taken back once', async () => {
    const [author, thuy] = [member(), member()]
    const { topicId } = await stage.suggest(author)
    const twice = [await stage.endorse(topicId, thuy), await stage.endorse(topicId, thuy)]
    expect(twice).toEqual([
      { topicId, state: 'open' },
      { topicId, state: 'open' },
    ])
    expect((await stage.stored(topicId)).topic.persons).toBe(2)
    for (const _ of [1, 2]) await stage.withdraw(topicId, thuy)
    await stage.withdraw(topicId, author)
    expect(await stage.stored(topicId)).toMatchObject({ topic: { persons: 0 }, persons: 0 })
  })

  it('of a district counts for its state, and takes the state along when it was the last', async () => {
    const { topicId } = await stage.suggest(member())
    const [one, next, same] = [many[0]!, many[1]!, many[4]!]
    for (const each of [one, next, same]) await stage.endorseFor(topicId, each)
    expect((await stage.stored(topicId)).topic).toMatchObject({
      districts: 3,
      states: { 'land-sachsen': 2, 'land-bayern': 1 },
    })
    for (const each of [one, next]) await stage.withdrawFor(topicId, each)
    expect((await stage.stored(topicId)).topic).toMatchObject({ districts: 1, states: { 'land-sachsen': 1 } })
    await stage.endorseFor(topicId, next)
    expect(statesOf((await stage.stored(topicId)).topic)).toHaveLength(2)
  })

  it('of a state or a local chapter is seen and counts for no district', async () => {
    const { topicId } = await stage.suggest(member())
    await stage.endorseFor(topicId, { chapter: chapters.sachsen, actor: actorOf('sabine') })
    await stage.endorseFor(topicId, { chapter: chapters.neustadt, actor: actorOf('nico') })
    expect((await stage.stored(topicId)).topic).toMatchObject({ districts: 0, others: 2, states: {} })
  })
})

describe('a topic is on the next agenda', () => {
  it('with ten districts from three states, of both councils, in the same moment', async () => {
    const { topicId } = await stage.suggest(member())
    for (const each of many.slice(0, 9)) await stage.endorseFor(topicId, each)
    expect([(await stage.stored(topicId)).topic.state, await ofAgenda(topicId)]).toEqual(['open', [0, 0]])
    expect(await stage.endorseFor(topicId, many[9]!)).toEqual({ topicId, state: 'supported' })
    expect((await stage.stored(topicId)).topic).toMatchObject({
      state: 'supported',
      supportedAt: now().toISOString(),
    })
    expect(await ofAgenda(topicId)).toEqual([1, 1])
    await expect(stage.withdrawFor(topicId, many[9]!)).rejects.toEqual(refused('topic_not_open'))
    await stage.endorseFor(topicId, many[10]!)
    expect((await stage.stored(topicId)).topic).toMatchObject({ state: 'supported', districts: 11 })
  })

  it('not with districts of two states, however many, until a third one comes', async () => {
    const { topicId } = await stage.suggest(member())
    const ofTwo = many.filter((_, n) => n % 4 < 2).slice(0, 14)
    for (const each of ofTwo) await stage.endorseFor(topicId, each)
    expect((await stage.stored(topicId)).topic).toMatchObject({ state: 'open', districts: 14 })
    expect(await stage.endorseFor(topicId, many[2]!)).toMatchObject({ state: 'supported' })
  })
})

describe('two hundred at once', () => {
  const settled = async (calls: Promise<unknown>[]) =>
    (await Promise.allSettled(calls)).filter(({ status }) => status === 'rejected')

  it('of one chapter count once', async () => {
    const { topicId } = await stage.suggest(member())
    expect(await settled(many.map(() => stage.endorseFor(topicId, many[0]!)))).toEqual([])
    expect(await stage.stored(topicId)).toMatchObject({
      topic: { districts: 1, states: { 'land-sachsen': 1 } },
      chapters: 1,
    })
  })

  it('would count more than once without the guard', async () => {
    const { topicId } = await stage.suggest(member())
    const mend = dropConditions(tables.client)
    await settled(many.map(() => stage.endorseFor(topicId, many[0]!)))
    mend()
    expect((await stage.stored(topicId)).topic.districts).toBeGreaterThan(1)
  })

  it('of different chapters all count, and make it enough exactly once', async () => {
    const { topicId } = await stage.suggest(member())
    expect(await settled(many.map((each) => stage.endorseFor(topicId, each)))).toEqual([])
    const { topic, chapters: given } = await stage.stored(topicId)
    expect([topic.districts, given, topic.state]).toEqual([200, 200, 'supported'])
    expect(topic.states).toEqual(Object.fromEntries(states.map((state) => [state, 50])))
    expect(await ofAgenda(topicId)).toEqual([1, 1])
    const reached = (await tables.changes('councils')).filter(
      ({ dynamodb }) =>
        Object(dynamodb.NewImage)['topicId']?.S === topicId &&
        Object(dynamodb.NewImage)['state']?.S === 'supported' &&
        Object(dynamodb.OldImage)['state']?.S === 'open',
    )
    expect(reached).toHaveLength(1)
  })

  it('who give and take back leave what they last did', async () => {
    const { topicId } = await stage.suggest(member())
    const few = many.slice(0, 8)
    const rounds = few.flatMap((each) => [
      stage.endorseFor(topicId, each),
      stage.endorseFor(topicId, each).then(() => stage.withdrawFor(topicId, each)),
    ])
    await settled(rounds)
    const { topic, chapters: given } = await stage.stored(topicId)
    expect(topic.districts).toBe(given)
    expect(Object.values(topic.states).reduce((sum, count) => sum + count, 0)).toBe(given)
    expect(Object.values(topic.states)).not.toContain(0)
  })
})

it('costs a read and a transaction, and one read more for a chapter', async () => {
  const { topicId } = await stage.suggest(member())
  expect(await counting(() => stage.endorse(topicId, member()))).toMatchObject({
    requests: ['GetItem', 'TransactWriteItems'],
  })
  const used = await counting(() => stage.endorseFor(topicId, many[0]!))
  expect(used.requests).toEqual(['GetItem', 'GetItem', 'TransactWriteItems'])
  expect((await counting(() => stage.withdrawFor(topicId, many[0]!))).requests).toEqual([
    'GetItem',
    'GetItem',
    'TransactWriteItems',
  ])
})
