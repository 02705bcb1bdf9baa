import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cursors } from '#functions/dynamo/cursor.ts'
import { Table } from '#functions/dynamo/table.ts'
import { startDynamoDb } from './dynamodb.ts'
import type { TableNames } from './seeding.ts'
import type { StreamRecord } from './stream-delivery.ts'
import { createTables } from './tables.ts'
import type { TestTableDefinition } from './test-synthesis.ts'
import { region } from './template.ts'

export type OpenTables = Record<keyof TableNames, Table> & {
  client: DynamoDBDocumentClient
  /** The table names, for what takes them from its environment. */
  names: TableNames
  endpoint: string
  /** What a table's stream has to tell so far, as a listener receives it; empty for a table without a stream. */
  changes: (table: keyof TableNames) => Promise<StreamRecord[]>
  stop: () => Promise<void>
}

/** Stands between the SDK and the database, as a network does. */
export type Between = (endpoint: string) => Promise<{ endpoint: string; stop: () => Promise<void> }>

const directly: Between = async (endpoint) => ({ endpoint, stop: async () => {} })

/**
 * Tables in a database of their own, which nobody else sees and which is gone with `stop`. Takes about a tenth of a
 * second.
 */
export async function openTables(
  definitions: TestTableDefinition[],
  between: Between = directly,
): Promise<OpenTables> {
  const folder = join(tmpdir(), `roter-faden-${randomUUID()}`)
  const database = await startDynamoDb({ dbPath: join(folder, 'dynamodb.db') })
  const { call } = database
  const { endpoint, ...network } = await between(database.endpoint)
  const nameOf = new Map(definitions.map(({ id, word }) => [id, word]))
  const streams = await createTables(call, definitions, (id) => nameOf.get(id)!)
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }),
    { marshallOptions: { removeUndefinedValues: true } },
  )
  const words = definitions.map(({ word }) => word)
  const tables = Object.fromEntries(words.map((word) => [word, new Table(word, client, cursors('test'))]))

  return {
    ...(tables as Record<keyof TableNames, Table>),
    client,
    names: Object.fromEntries(words.map((word) => [word, word])) as TableNames,
    endpoint,
    changes: async (word) => {
      const StreamArn = streams.get(definitions.find((one) => one.word === word)?.id ?? '')
      return StreamArn ? readStream(call, StreamArn) : []
    },
    stop: async () => {
      client.destroy()
      await network.stop()
      await database.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

async function readStream(
  call: Awaited<ReturnType<typeof startDynamoDb>>['call'],
  StreamArn: string,
): Promise<StreamRecord[]> {
  type Description = { StreamDescription: { Shards: { ShardId: string }[] } }
  const { StreamDescription } = await call<Description>('DescribeStream', { StreamArn })
  const ShardId = StreamDescription.Shards[0]?.ShardId
  const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }
  let { ShardIterator } = await call<{ ShardIterator: string }>('GetShardIterator', start)
  const records: StreamRecord[] = []
  for (;;) {
    type Page = { Records: StreamRecord[]; NextShardIterator: string }
    const page = await call<Page>('GetRecords', { ShardIterator, Limit: 1_000 })
    if (page.Records.length === 0) return records
    records.push(...page.Records)
    ShardIterator = page.NextShardIterator
  }
}
