import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDynamoDb, type DynamoDb } from '#infra/local/dynamodb.ts'
import { createTables } from '#infra/local/tables.ts'
import { startFaultProxy, type FaultProxy, type Shares } from './fault-proxy.ts'

const folder = mkdtempSync(join(tmpdir(), 'roter-faden-faults-'))
const TableName = 'Notes'
let engine: DynamoDb
let proxy: FaultProxy
let client: DynamoDBDocumentClient

const connected = (endpoint: string) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    }),
  )

beforeAll(async () => {
  engine = await startDynamoDb({ dbPath: join(folder, 'dynamodb.db') })
  await createTables(
    engine.call,
    [
      {
        id: TableName,
        indexNames: [],
        create: {
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        },
      },
    ],
    (id) => id,
  )
  proxy = await startFaultProxy(engine.endpoint, 1)
  client = connected(proxy.endpoint)
})
beforeEach(() => proxy.set({}))
afterAll(async () => {
  client.destroy()
  await proxy.stop()
  await engine.stop()
  rmSync(folder, { recursive: true })
})

const put = (pk: string) =>
  client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: { pk } } }] }))
/** Read past the proxy. */
const isThere = async (pk: string) =>
  'Item' in (await engine.call<object>('GetItem', { TableName, Key: { pk: { S: pk } } }))
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: Error) => error,
  )

describe('a fault looks to the SDK as DynamoDB makes it', () => {
  it('a conflict cancels the transaction with its reasons, and stores nothing', async () => {
    proxy.set({ conflict: 1 })
    const error = await failure(put('conflict'))
    expect(error).toBeInstanceOf(TransactionCanceledException)
    expect((error as TransactionCanceledException).CancellationReasons).toMatchObject([
      { Code: 'TransactionConflict' },
    ])
    expect(await isThere('conflict')).toBe(false)
  })

  it.each([
    ['throttling', 'ThrottlingException', 400],
    ['serverError', 'InternalServerError', 500],
  ] as const)('%s stores nothing', async (fault, name, httpStatusCode) => {
    proxy.set({ [fault]: 1 })
    expect(await failure(put(fault))).toMatchObject({ name, $metadata: { httpStatusCode } })
    expect(await isThere(fault)).toBe(false)
  })

  it('a lost answer is a broken connection, and all is stored', async () => {
    proxy.set({ lostAnswer: 1 })
    expect(await failure(put('lost'))).toMatchObject({ code: 'ECONNRESET' })
    expect(await isThere('lost')).toBe(true)
  })

  it('without a share everything passes, refusals of the engine too', async () => {
    await put('fine')
    expect((await client.send(new GetCommand({ TableName, Key: { pk: 'fine' } }))).Item).toEqual({
      pk: 'fine',
    })
    const twice = new PutCommand({
      TableName,
      Item: { pk: 'fine' },
      ConditionExpression: 'attribute_not_exists(pk)',
    })
    expect(await failure(client.send(twice))).toMatchObject({ name: 'ConditionalCheckFailedException' })
  })

  it('a request that is no transaction meets no conflict', async () => {
    proxy.set({ conflict: 1 })
    await client.send(new PutCommand({ TableName, Item: { pk: 'single' } }))
    expect(await isThere('single')).toBe(true)
  })
})

/** The faults of so many writes, one after the other. */
async function course(seed: number, shares: Shares, writes: number): Promise<string[]> {
  const own = await startFaultProxy(engine.endpoint, seed, shares)
  const through = connected(own.endpoint)
  const met: string[] = []
  for (let n = 0; n < writes; n += 1) {
    const Put = { TableName, Item: { pk: `course-${n}` } }
    const error = await failure(through.send(new TransactWriteCommand({ TransactItems: [{ Put }] })))
    met.push(error?.name ?? 'done')
  }
  const { requests, ...counts } = own.counts()
  expect(requests).toBe(writes)
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(met.filter((one) => one !== 'done').length)
  through.destroy()
  await own.stop()
  return met
}

it('the same seed meets the same faults, in about the shares that were asked for; another seed others', async () => {
  const shares = { conflict: 0.1, throttling: 0.1, serverError: 0.05, lostAnswer: 0.05 }
  const [first, second, other] = [
    await course(7, shares, 300),
    await course(7, shares, 300),
    await course(8, shares, 300),
  ]
  expect(second).toEqual(first)
  expect(other).not.toEqual(first)
  const failed = first.filter((one) => one !== 'done').length / 300
  expect(failed).toBeGreaterThan(0.22)
  expect(failed).toBeLessThan(0.38)
})
