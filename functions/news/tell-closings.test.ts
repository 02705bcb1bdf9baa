import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { useTables } from '../set-stage.ts'
import { member } from '../topics/stage-topics.ts'
import { closingStore } from './closing-store.ts'
import { newsStore } from './news-store.ts'

const tables = await withTables()
useTables(tables)
const { tellClosings } = await import('./tell-closings.ts')
const counting = countRequests(tables.client)
let clock = now()
const news = newsStore(tables.signUps)
const minute = tellClosings({
  closings: closingStore(tables.councils, tables.signUps),
  news,
  now: () => clock,
})
afterAll(() => tables.stop())

const put = (Item: object) => tables.client.send(new PutCommand({ TableName: tables.names.councils, Item }))
const [voted, silent, deputy] = [member(), member(), member()]
const proposalId = 'pro_000000000001'
const stands = { pk: 'BOARD', entity: 'standing', round: 2, state: 'voting', title: 'Mieten runter' }
const closesAt = '2026-11-25T17:00:00.000Z'
const paper = (seat: string, said: object) =>
  put({ pk: `PROPOSAL#${proposalId}`, sk: `VOTE#02#${seat}`, entity: 'ballot', ...said })

beforeAll(async () => {
  await put({ ...stands, sk: proposalId, proposalId, closesAt })
  await put({ ...stands, sk: 'pro_000000000002', proposalId: 'pro_000000000002', state: 'working' })
  await paper('campaign-01', { holderId: voted.personId, choice: 'yes' })
  await paper('activists-01', { holderId: silent.personId, deputyId: deputy.personId })
})
const toldTo = async ({ personId }: typeof voted) => (await news.list(personId, { limit: 9 })).items

it('nobody is told before the last day, nor after the end', async () => {
  clock = new Date('2026-11-24T16:59:00.000Z')
  expect((await counting(minute)).requests).toEqual(['Query'])
  clock = new Date(closesAt)
  expect(await minute()).toEqual({ told: 0, failed: 0 })
  expect(await toldTo(silent)).toEqual([])
})

it('whoever has not voted is told on the last day, with their deputy, once', async () => {
  clock = new Date('2026-11-24T17:00:00.000Z')
  expect(await minute()).toEqual({ told: 2, failed: 0 })
  for (const person of [silent, deputy])
    expect(await toldTo(person)).toMatchObject([{ kind: 'vote_closes', moment: closesAt }])
  expect(await toldTo(voted)).toEqual([])
})

it('costs two requests in each minute after that', async () => {
  clock = new Date('2026-11-24T17:01:00.000Z')
  const used = await counting(minute)
  expect(used.requests).toEqual(['Query', 'GetItem'])
  expect(used.answer).toEqual({ told: 0, failed: 0 })
})
