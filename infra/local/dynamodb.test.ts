import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { startDynamoDb, type DynamoDb } from './dynamodb.ts'
import { RefusedStart } from './refused-start.ts'
import type { StreamRecord } from './stream-delivery.ts'
import { createTables, type TableDefinition } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'roter-faden-dynamodb-'))
const dbPath = join(folder, 'dynamodb.db')
let database: DynamoDb
let StreamArn: string

const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType })
const notes: TableDefinition = {
  id: 'Notes',
  indexNames: [],
  timeToLive: { AttributeName: 'ttl', Enabled: true },
  create: {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [key('pk', 'HASH')],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
}
const put = (pk: string, ttl: number) =>
  database.call('PutItem', { TableName: 'Notes', Item: { pk: { S: pk }, ttl: { N: `${ttl}` } } })

async function changes(): Promise<(StreamRecord & { userIdentity?: object })[]> {
  const { StreamDescription } = await database.call<{ StreamDescription: { Shards: [{ ShardId: string }] } }>(
    'DescribeStream',
    { StreamArn },
  )
  const [{ ShardId }] = StreamDescription.Shards
  const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }
  const iterator = await database.call<object>('GetShardIterator', from)
  return (await database.call<{ Records: StreamRecord[] }>('GetRecords', iterator)).Records
}
const sequence = async () => (await changes()).map(({ dynamodb }) => Number(dynamodb.SequenceNumber))

beforeAll(async () => {
  database = await startDynamoDb({ dbPath })
  StreamArn = (await createTables(database.call, [notes], (id) => id)).get('Notes')!
})
afterAll(async () => {
  await database.stop()
  rmSync(folder, { recursive: true })
})

it('says on one line what is missing', async () => {
  vi.stubEnv('DYNOXIDE_BIN', '/nowhere/dynoxide')
  onTestFinished(() => void vi.unstubAllEnvs())
  const refused = startDynamoDb({ dbPath })
  await expect(refused).rejects.toThrow(RefusedStart)
  await expect(refused).rejects.toThrow(/^[^\n]*npm i -g dynoxide[^\n]*$/)
})

it('refuses a table whose indexes have changed since it was made', async () => {
  const changed = { ...notes, indexNames: ['byDate'] }
  await expect(createTables(database.call, [changed], (id) => id)).rejects.toThrow('npm run reset')
})

it('expires what is past its time and tells the stream who deleted it, as DynamoDB does', async () => {
  const now = Math.floor(Date.now() / 1_000)
  await put('old', now - 60)
  await put('new', now + 3_600)
  expect(await database.sweepExpired()).toBe(1)
  const removed = (await changes()).filter(({ eventName }) => eventName === 'REMOVE')
  expect(removed).toHaveLength(1)
  expect(removed[0]).toMatchObject({
    dynamodb: { Keys: { pk: { S: 'old' } } },
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
  })
})

it('forgets old stream records, and counts on from the newest', async () => {
  await put('one', 0)
  const newest = (await sequence()).at(-1)!
  database.trimStream('Notes', newest)
  expect(await sequence()).toEqual([newest])
  await put('two', 0)
  expect(await sequence()).toEqual([newest, newest + 1])
})

it('searches the stream by index: without it every write would read all records', () => {
  const file = new DatabaseSync(dbPath, { readOnly: true })
  const plan = (query: string) => JSON.stringify(file.prepare(`EXPLAIN QUERY PLAN ${query}`).all())
  const newest = 'SELECT max(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?'
  expect(plan(newest)).toContain('stream_by_sequence')
  expect(plan(`${newest} AND shard_id = ?`)).toContain('stream_by_shard')
  expect(plan(newest.replace('CAST(sequence_number AS INTEGER)', 'sequence_number'))).not.toContain(
    'COVERING',
  )
  file.close()
})
