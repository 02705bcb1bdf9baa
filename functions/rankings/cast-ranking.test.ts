import { randomUUID } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Seat } from '#shared/councils/council.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { NewRanking, type Marks, type RankingId } from '#shared/rankings/ranking.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { councilStore } from '../councils/council-store.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { setStage, useTables } from '../set-stage.ts'
import { member, stageTopics } from '../topics/stage-topics.ts'
import { castRanking } from './cast-ranking.ts'
import { openRanking } from './open-ranking.ts'
import { rankingStore } from './ranking-store.ts'
import { getRanking, listRankings } from './read-rankings.ts'
import { rollStore } from './roll-store.ts'

const tables = await withTables()
useTables(tables)
const { closeRankings } = await import('./close-rankings.ts')
const counting = countRequests(tables.client)
let clock = now()
const rankings = rankingStore(tables.councils)
const deps = { rankings, roll: rollStore(tables.councils), now: () => clock }
const topics = stageTopics(tables, () => clock)
const plain = { params: undefined, query: undefined, body: undefined }
const refused = (code: string) => expect.objectContaining({ code })
const proposalId = 'pro_000000000001'

type Sitting = Actor & { seatId: string }
const seated: Sitting[] = Array.from({ length: 60 }, (_, n) => ({
  ...member(),
  seatId: `${n < 29 ? 'campaign' : 'activists'}-${String(n + 1).padStart(2, '0')}`,
}))
const [ada, kim] = [seated[0]!, seated[40]!]
const standIn = member()
let options: string[] = []
beforeAll(async () => {
  await setStage(tables)
  for (const { seatId, personId } of seated)
    await councilStore(tables.councils).appoint(
      Seat.parse({
        seatId,
        councilId: seatId.split('-')[0],
        kind: seatId.startsWith('campaign') ? 'state' : 'activist',
        personId,
        holder: seatId,
        from: '2026-01-01',
        to: '2026-11-30',
        ...(personId === kim.personId && { deputy: { personId: standIn.personId, name: 'Stand In' } }),
      }),
    )
  const Item = {
    pk: 'BOARD',
    sk: proposalId,
    entity: 'standing',
    proposalId,
    title: 'Bus und Bahn',
    state: 'working',
  }
  const draft = { ...Item, sk: 'pro_000000000002', proposalId: 'pro_000000000002', state: 'draft' }
  await tables.client.send(new PutCommand({ TableName: tables.names.councils, Item: draft }))
  await tables.client.send(new PutCommand({ TableName: tables.names.councils, Item }))
  const suggested = [
    await topics.suggest(member(), { title: 'Heizkosten' }),
    await topics.suggest(member(), { title: 'Freibäder' }),
  ]
  options = [...suggested.map(({ topicId }) => topicId), proposalId]
})
afterAll(() => tables.stop())
beforeEach(() => {
  clock = now()
})

const open = (actor: Actor, change: object = {}) =>
  openRanking.run(
    {
      ...plain,
      body: NewRanking.parse({
        title: 'Was zuerst?',
        method: 'score',
        optionIds: options,
        closesOn: '2026-11-26',
        key: randomUUID(),
        ...change,
      }),
      actor,
    },
    deps,
  )
const cast = (rankingId: RankingId, actor: Actor, seatId: string, marks: Marks) =>
  castRanking.run({ ...plain, params: { rankingId, seatId }, body: { marks }, actor }, deps)
const read = (rankingId: RankingId, actor: Actor) =>
  getRanking.run({ ...plain, params: { rankingId }, actor }, deps)
const minute = closeRankings(deps)
const marks = (...given: number[]) => Object.fromEntries(options.map((id, n) => [id, given[n] ?? 0]))

describe('a ranking is refused', () => {
  it('of those without a seat, with what is not there or a draft, or that ends today', async () => {
    await expect(open(member())).rejects.toEqual(refused('not_your_seat'))
    await expect(open(ada, { optionIds: [options[0], 'top_zzzzzzzzzzzz'] })).rejects.toEqual(
      refused('option_unknown'),
    )
    await expect(open(ada, { optionIds: [options[0], 'pro_000000000002'] })).rejects.toEqual(
      refused('option_unknown'),
    )
    await expect(open(ada, { closesOn: '2026-11-23' })).rejects.toEqual(refused('date_passed'))
    expect(() => NewRanking.shape.optionIds.parse([options[0], options[0]])).toThrow('twice_the_same')
  })

  it('with a key that came with something else; the same once more is one', async () => {
    const key = randomUUID()
    const both = [await open(ada, { key }), await open(ada, { key })]
    expect(both[0]!.rankingId).toBe(both[1]!.rankingId)
    await expect(open(ada, { key, title: 'Etwas anderes' })).rejects.toEqual(refused('key_reused'))
  })
})

describe('a ballot is refused', () => {
  it('with the seat of somebody else, one that has ended, or of strangers', async () => {
    const { rankingId } = await open(ada)
    await expect(cast(rankingId, kim, ada.seatId, marks(5))).rejects.toEqual(refused('not_your_seat'))
    await expect(cast(rankingId, member(), ada.seatId, marks(5))).rejects.toEqual(refused('not_your_seat'))
    clock = new Date('2026-12-01T10:00:00Z')
    await expect(cast(rankingId, ada, ada.seatId, marks(5))).rejects.toEqual(refused('not_your_seat'))
  })

  it('of the deputy when the holder has spoken, and of the holder when the deputy has', async () => {
    const [{ rankingId }, { rankingId: other }] = [await open(ada), await open(ada)]
    await cast(rankingId, kim, kim.seatId, marks(1))
    await expect(cast(rankingId, standIn, kim.seatId, marks(5))).rejects.toEqual(refused('holder_has_voted'))
    await cast(other, standIn, kim.seatId, marks(2))
    await cast(other, standIn, kim.seatId, marks(3))
    await expect(cast(other, kim, kim.seatId, marks(5))).rejects.toEqual(refused('deputy_has_voted'))
    expect((await read(other, standIn)).ballots).toMatchObject([{ holder: 'Stand In', marks: marks(3) }])
  })

  it('with marks for something else, or outside the scale', async () => {
    const { rankingId } = await open(ada)
    await expect(cast(rankingId, ada, ada.seatId, marks(6))).rejects.toEqual(refused('option_unknown'))
    await expect(cast(rankingId, ada, ada.seatId, { top_zzzzzzzzzzzz: 1 })).rejects.toEqual(
      refused('option_unknown'),
    )
    const ordered = await open(ada, { method: 'schulze' })
    await expect(cast(ordered.rankingId, ada, ada.seatId, marks(4))).rejects.toEqual(
      refused('option_unknown'),
    )
  })

  it('from the moment it ends, also before the minute that closes it', async () => {
    const { rankingId, closesAt } = await open(ada)
    await cast(rankingId, ada, ada.seatId, marks(5))
    clock = new Date(closesAt)
    await expect(cast(rankingId, kim, kim.seatId, marks(1))).rejects.toEqual(refused('ranking_closed'))
    await expect(cast(rankingId, ada, ada.seatId, marks(1))).rejects.toEqual(refused('ranking_closed'))
    expect((await read(rankingId, ada)).ballots).toMatchObject([{ marks: marks(5) }])
  })
})

describe('ballots', () => {
  it('are one a seat however often they come; what was said last counts', async () => {
    const { rankingId } = await open(ada)
    const many = seated
      .slice(0, 20)
      .flatMap((sitting) =>
        Array.from({ length: 20 }, () => cast(rankingId, sitting, sitting.seatId, marks(1))),
      )
    const failed = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected')
    expect(failed).toEqual([])
    clock = new Date(clock.getTime() + 60_000)
    await cast(rankingId, ada, ada.seatId, marks(5, 4, 3))
    const { ranking, ballots } = (await rankings.read(rankingId))!
    expect([ranking.ballots, ballots.length]).toEqual([20, 20])
    expect(ballots.find(({ seatId }) => seatId === ada.seatId)?.marks).toEqual(marks(5, 4, 3))
  }, 60_000)

  it('would be counted more than once without the guard', async () => {
    const { rankingId } = await open(ada)
    const mend = dropConditions(tables.client)
    for (const _ of [1, 2, 3]) await cast(rankingId, ada, ada.seatId, marks(1))
    mend()
    expect((await rankings.read(rankingId))!.ranking.ballots).toBeGreaterThan(1)
  })

  it('stay one’s own until it is closed, by name from then on', async () => {
    const { rankingId, closesAt } = await open(ada)
    await cast(rankingId, ada, ada.seatId, marks(5))
    expect((await read(rankingId, kim)).ballots[0]).not.toHaveProperty('marks')
    expect((await read(rankingId, ada)).ballots[0]).toMatchObject({ marks: marks(5) })
    clock = new Date(Date.parse(closesAt) + 60_000)
    await minute()
    expect((await read(rankingId, kim)).ballots[0]).toMatchObject({ holder: ada.seatId, marks: marks(5) })
  })
})

it('is closed on time with its order, once, by either method', async () => {
  const [scored, ordered] = [await open(ada), await open(ada, { method: 'schulze' })]
  await cast(scored.rankingId, ada, ada.seatId, marks(5, 0, 1))
  await cast(scored.rankingId, kim, kim.seatId, marks(0, 1, 5))
  for (const [sitting, given] of [
    [ada, marks(2, 1, 3)],
    [kim, marks(2, 1, 0)],
  ] as const)
    await cast(ordered.rankingId, sitting, sitting.seatId, given)
  clock = new Date(scored.closesAt)
  await minute()
  expect((await read(scored.rankingId, ada)).ranking.state).toBe('open')
  clock = new Date(clock.getTime() + 60_000)
  await Promise.all([minute(), minute()])
  const [first, second, third] = options
  expect((await read(scored.rankingId, ada)).ranking).toMatchObject({
    state: 'closed',
    order: [[third], [first], [second]],
  })
  expect((await read(ordered.rankingId, ada)).ranking.order).toEqual([[second], [first], [third]])
  expect(await minute()).toEqual({ closed: 0, failed: 0 })
})

it('costs what the document says', async () => {
  expect((await counting(() => open(ada))).requests).toEqual(['Query', 'BatchGetItem', 'TransactWriteItems'])
  const { rankingId, closesAt } = await open(ada)
  const casting = await counting(() => cast(rankingId, ada, ada.seatId, marks(1)))
  expect(casting.requests.toSorted()).toEqual(['GetItem', 'Query', 'TransactWriteItems'])
  expect((await counting(() => cast(rankingId, ada, ada.seatId, marks(2)))).requests).toHaveLength(4)
  expect((await counting(() => read(rankingId, ada))).requests).toEqual(['Query'])
  const list = () => listRankings.run({ ...plain, query: { show: 'open' }, actor: ada }, deps)
  expect((await counting(list)).requests).toEqual(['Query'])
  clock = new Date(Date.parse(closesAt) + 60_000)
  await minute()
  clock = new Date(clock.getTime() + 86_400_000)
  expect((await counting(minute)).requests).toEqual(['Query'])
})
