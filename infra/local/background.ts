import type { DynamoDb } from './dynamodb.ts'
import type { FaultLog } from './fault-log.ts'
import type { LocalFunction } from './functions.ts'
import { streamArn } from './local-names.ts'
import { readJobs, startJob } from './schedules.ts'
import type { StateStore } from './state-store.ts'
import { checkpointKey, readMappings, startStream, type StreamReader } from './streams.ts'
import type { Template } from './template.ts'

export type Background = {
  /** Settles when every change so far, and what listeners made of it, has been delivered. */
  settled: () => Promise<void>
  /** Runs every scheduled job now, and answers when all have finished. */
  runJobs: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Everything that happens without a request: listeners on streams, jobs by the clock, upkeep of the database.
 *
 * @param streams the ARN of each table's stream in the database, by the table's logical id
 */
export function startBackground(
  template: Template,
  functionAt: (arn: string) => LocalFunction,
  streams: Map<string, string>,
  { database, state, report }: { database: DynamoDb; state: StateStore; report: FaultLog['report'] },
): Background {
  const stopping = new AbortController()
  const parts = { database, state, report, stopped: stopping.signal }
  const sources = new Map([...streams].map(([tableId, arn]) => [streamArn(tableId), arn]))
  const readers = readMappings(template, functionAt).map((mapping) => {
    const source = sources.get(mapping.streamArn)
    if (!source) throw new Error(`${mapping.id} listens to ${mapping.streamArn}, which is no table's stream`)
    return startStream(mapping, source, parts)
  })
  const jobs = readJobs(template, functionAt)
  for (const job of jobs) startJob(job, parts)
  const upkeep = () => keepUp(database, readers, state).catch((error: unknown) => report('upkeep', error))
  const timer = setInterval(upkeep, 60_000)

  return {
    settled: () => untilSettled(readers),
    runJobs: async () => {
      await Promise.all(jobs.map(({ handler, input }) => handler.invoke(input)))
    },
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await Promise.all(readers.map(({ ended }) => ended))
    },
  }
}

async function untilSettled(readers: StreamReader[]): Promise<void> {
  const total = () => readers.reduce((sum, { delivered }) => sum + delivered(), 0)
  let before: number
  do {
    before = total()
    await Promise.all(readers.map(({ caughtUp }) => caughtUp()))
    // A listener may have written what another one listens to.
  } while (total() !== before)
}

/** Expires items, and forgets the stream records that every listener has seen. */
async function keepUp(database: DynamoDb, readers: StreamReader[], state: StateStore): Promise<void> {
  await database.sweepExpired()
  for (const [stream, listeners] of Map.groupBy(readers, (reader) => reader.streamArn)) {
    const [, table] = /:table\/([^/]+)\//.exec(stream) ?? []
    const seen = listeners.map(({ id }) => Number(state.get(checkpointKey(id)) ?? 0))
    database.trimStream(table!, Math.min(...seen))
  }
}
