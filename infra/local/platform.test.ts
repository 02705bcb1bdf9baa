import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { startChildPlatform } from './child-platform.ts'
import { dynamoDbAt } from './dynamodb-wire.ts'
import { makeAssembly } from './make-template.ts'
import { startPlatform, type PlatformOptions } from './platform.ts'
import { freePort } from './ports.ts'
import { RefusedStart } from './refused-start.ts'

/** Without the SDK a function loads in no time; the protocol is the same. */
const dynamo = `
const call = async (operation, input) => {
  const response = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, {
    method: 'POST',
    headers: { 'x-amz-target': 'DynamoDB_20120810.' + operation, 'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': '20260101T000000Z',
      authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x' },
    body: JSON.stringify({ TableName: process.env.CAMPAIGNS_TABLE, ...input }),
  })
  if (!response.ok) throw new Error(await response.text())
}`
const put = `${dynamo}
exports.handler = async ({ pathParameters: { id } }) => {
  await call('PutItem', { Item: { pk: { S: id }, sk: { S: 'note' }, entity: { S: 'note' } } })
  return { statusCode: 201 }
}`
/** Writes down what it has seen, and with that wakes itself, which the filter must stop. */
const listen = `${dynamo}
exports.handler = async ({ Records }) => {
  for (const { dynamodb } of Records)
    await call('PutItem', { Item: { pk: { S: 'seen' }, sk: dynamodb.Keys.pk, entity: { S: 'seen' } } })
}`
const job = `${dynamo}
exports.handler = async () => call('PutItem', { Item: { pk: { S: 'job' }, sk: { S: 'ran' } } })`

const lambda = (key: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Code: { S3Key: `${key}.zip` },
    Environment: { Variables: { CAMPAIGNS_TABLE: { Ref: 'Campaigns' } } },
  },
})
const key = (name: string, KeyType: string) => ({ AttributeName: name, KeyType })
const resources = {
  Campaigns: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: {
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    },
  },
  Put: lambda('put'),
  Listen: lambda('listen'),
  Job: lambda('job'),
  Api: { Type: 'AWS::ApiGatewayV2::Api' },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { IntegrationUri: { 'Fn::GetAtt': ['Put', 'Arn'] } },
  },
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      RouteKey: 'PUT /notes/{id}',
      Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
    },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Campaigns', 'StreamArn'] },
      FunctionName: { Ref: 'Listen' },
      BatchSize: 10,
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"entity":{"S":["note"]}}}}' }] },
    },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'rate(1 hour)', Targets: [{ Arn: { 'Fn::GetAtt': ['Job', 'Arn'] } }] },
  },
}
const bundle = (code: string) => ({ 'index.js': code, 'package.json': '{}' })
const assembly = makeAssembly(
  { Resources: resources },
  { put: bundle(put), listen: bundle(listen), job: bundle(job) },
)
const strange = makeAssembly({ Resources: { Jobs: { Type: 'AWS::SQS::Queue' } } })
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

async function ownOptions(): Promise<Required<Omit<PlatformOptions, 'port'>> & { port: number }> {
  const stateDir = mkdtempSync(join(tmpdir(), 'roter-faden-platform-'))
  folders.push(stateDir)
  const [port, mailPort, identityPort, dynamodbPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  return { port, mailPort, identityPort, dynamodbPort, stateDir, assembly, seed: false, quiet: true }
}

const note = (url: string, id: string) => fetch(`${url}/notes/${id}`, { method: 'PUT' })

/** The sort keys under a partition key, read from the database itself. */
async function sortKeys(endpoint: string, pk: string): Promise<string[]> {
  const { Items } = await dynamoDbAt(endpoint)<{ Items: { sk: { S: string } }[] }>('Query', {
    TableName: 'Campaigns',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
    ConsistentRead: true,
  })
  return Items.map(({ sk }) => sk.S)
}

describe('a start is refused', () => {
  it('while another platform uses the same state', async () => {
    const options = await ownOptions()
    const first = await startPlatform(options)
    const second = { ...(await ownOptions()), stateDir: options.stateDir }
    await expect(startPlatform(second)).rejects.toThrow(/läuft schon/)
    await first.stop()
  })
  it('for a resource it does not know, and leaves nothing running', async () => {
    const options = await ownOptions()
    await expect(startPlatform({ ...options, assembly: strange })).rejects.toThrow(RefusedStart)
    const again = await startPlatform(options)
    await again.stop()
  })
})

it('runs what the template contains: a route, a table, its listener, a job', async () => {
  const options = await ownOptions()
  const platform = await startPlatform(options)
  expect((await note(platform.siteUrl, 'a%20b')).status).toBe(201)
  expect((await fetch(`${platform.siteUrl}/elsewhere`)).status).toBe(404)
  expect((await fetch(`${platform.siteUrl}/notes/%ff`, { method: 'PUT' })).status).toBe(400)
  const large = await fetch(`${platform.siteUrl}/notes/1`, {
    method: 'PUT',
    body: 'x'.repeat(10 * 2 ** 20 + 1),
  })
  expect(large.status).toBe(413)

  await platform.settled()
  await platform.runJobs()
  expect(await sortKeys(platform.dynamodbEndpoint, 'seen')).toEqual(['a b'])
  expect(await sortKeys(platform.dynamodbEndpoint, 'job')).toEqual(['ran'])
  expect((await fetch(`${platform.inboxUrl}/store`)).status).toBe(200)
  await platform.stop()
})

describe('kill -9', () => {
  it('loses nothing acknowledged, leaves nothing running, and is back within two seconds', async () => {
    const options = await ownOptions()
    const url = `http://localhost:${options.port}`
    const acknowledged: string[] = []
    let child = await startChildPlatform(options)
    for (let round = 0; round < 3; round++) {
      const killed = new AbortController()
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let count = 0; !killed.signal.aborted; count++) {
          const id = `${round}-${writer}-${count}`
          const response = await note(url, id).catch(() => undefined)
          if (response?.status === 201) acknowledged.push(id)
        }
      })
      while (acknowledged.length < (round + 1) * 50) await wait(5)
      await child.kill()
      killed.abort()
      await Promise.all(writers)

      const start = performance.now()
      child = await startChildPlatform(options)
      expect(performance.now() - start).toBeLessThan(2_000)
    }
    await child.kill()

    const last = await startPlatform(options)
    await last.settled()
    const seen = new Set(await sortKeys(last.dynamodbEndpoint, 'seen'))
    expect(acknowledged.length).toBeGreaterThanOrEqual(150)
    expect(acknowledged.filter((id) => !seen.has(id))).toEqual([])
    await last.stop()
    await expect(fetch(last.dynamodbEndpoint)).rejects.toThrow('fetch failed')
  }, 20_000)
})
