import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDb } from './dynamodb.ts'
import { matchesPattern, type Pattern } from './event-filter.ts'
import type { LocalFunction } from './functions.ts'
import type { StateStore } from './state-store.ts'
import { deliver, type DeliverySettings, type StreamRecord } from './stream-delivery.ts'
import { region, type Template } from './template.ts'

type MappingProperties = {
  EventSourceArn: string
  FunctionName: string
  BatchSize?: number
  MaximumRetryAttempts?: number
  BisectBatchOnFunctionError?: boolean
  FunctionResponseTypes?: string[]
  FilterCriteria?: { Filters: { Pattern: string }[] }
}

export type Mapping = {
  id: string
  streamArn: string
  listener: LocalFunction
  batchSize: number
  patterns: Pattern[]
  settings: DeliverySettings
}

export type StreamReader = {
  id: string
  streamArn: string
  /** Settles once everything written before the call has been delivered. */
  caughtUp: () => Promise<void>
  /** How many batches were delivered so far. */
  delivered: () => number
  ended: Promise<void>
}

/** How often to ask whether something was written; the stream itself is read only then. */
const pollMilliseconds = 20

export function readMappings(template: Template, functionAt: (arn: string) => LocalFunction): Mapping[] {
  return template.resources('AWS::Lambda::EventSourceMapping').map(({ id, properties }) => {
    const mapping = template.resolve(properties) as MappingProperties
    const attempts = mapping.MaximumRetryAttempts ?? -1
    return {
      id,
      streamArn: mapping.EventSourceArn,
      listener: functionAt(mapping.FunctionName),
      batchSize: mapping.BatchSize ?? 100,
      patterns: (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern) as Pattern),
      settings: {
        retries: attempts < 0 ? Infinity : attempts,
        bisect: mapping.BisectBatchOnFunctionError ?? false,
        partialFailures: mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
        pause: (attempt) => Math.min(100 * 2 ** attempt, 10_000),
      },
    }
  })
}

export const checkpointKey = (mappingId: string) => `checkpoint/${mappingId}`

/**
 * Reads a table's stream and delivers it to a listener, from where it stopped the last time. A new mapping starts
 * at the oldest record, whatever its starting position: here it is as old as its table.
 *
 * @param sourceArn the stream's ARN in the local database, which differs from the one in the template
 */
export function startStream(
  mapping: Mapping,
  sourceArn: string,
  parts: {
    database: Pick<DynamoDb, 'call' | 'version'>
    state: StateStore
    report: (source: string, error: unknown) => void
    stopped: AbortSignal
  },
): StreamReader {
  const { state, report, stopped } = parts
  const { call, version } = parts.database
  const key = checkpointKey(mapping.id)
  let delivered = 0
  const waiting: (() => void)[] = []

  async function iterator(): Promise<string> {
    type Description = { StreamDescription: { Shards: { ShardId: string }[] } }
    const { StreamDescription } = await call<Description>('DescribeStream', { StreamArn: sourceArn })
    const [shard, ...more] = StreamDescription.Shards
    // The embedded engine keeps one shard per table, and gives it an end although it is open.
    if (!shard || more.length > 0) throw new Error(`expected one shard in ${sourceArn}`)
    const checkpoint = state.get(key) as string | undefined
    const from = checkpoint
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: checkpoint }
      : { ShardIteratorType: 'TRIM_HORIZON' }
    const input = { StreamArn: sourceArn, ShardId: shard.ShardId, ...from }
    return (await call<{ ShardIterator: string }>('GetShardIterator', input)).ShardIterator
  }

  async function handOver(records: StreamRecord[]): Promise<void> {
    const wanted = records
      .filter(
        (record) =>
          mapping.patterns.length === 0 || mapping.patterns.some((one) => matchesPattern(one, record)),
      )
      .map((record) => ({ ...record, awsRegion: region, eventSourceARN: mapping.streamArn }))
    await deliver(wanted, mapping.settings, {
      invoke: (event) => mapping.listener.invoke(event),
      done: (sequenceNumber) => state.set(key, sequenceNumber),
      failed: (reason) => report(mapping.listener.settings.name, `${reason}; tries again`),
      gaveUp: (left, reason) =>
        report(mapping.listener.settings.name, `gave up on ${left.length} changes: ${reason}`),
      stopped,
    })
    if (stopped.aborted) return
    // Records that the filter left out are behind us too.
    state.set(key, records.at(-1)!.dynamodb.SequenceNumber)
    delivered++
  }

  async function follow(): Promise<void> {
    let position = await iterator()
    while (!stopped.aborted) {
      const asked = waiting.length
      const seen = version()
      type Page = { Records: StreamRecord[]; NextShardIterator: string }
      const page = await call<Page>('GetRecords', { ShardIterator: position, Limit: mapping.batchSize })
      position = page.NextShardIterator
      if (page.Records.length > 0) await handOver(page.Records)
      else {
        for (const settle of waiting.splice(0, asked)) settle()
        while (version() === seen && waiting.length === 0 && !stopped.aborted) await wait(pollMilliseconds)
      }
    }
  }

  async function run(): Promise<void> {
    while (!stopped.aborted) {
      try {
        await follow()
      } catch (error) {
        if (stopped.aborted) return
        report(`stream of ${mapping.listener.settings.name}`, error)
        await wait(1_000)
      }
    }
  }

  return {
    id: mapping.id,
    streamArn: mapping.streamArn,
    caughtUp: () => new Promise((settle) => waiting.push(settle)),
    delivered: () => delivered,
    ended: run(),
  }
}
