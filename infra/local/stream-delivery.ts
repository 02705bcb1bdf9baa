import { setTimeout as wait } from 'node:timers/promises'

/** A DynamoDB stream record as a function receives it. */
export type StreamRecord = {
  eventName: string
  dynamodb: { SequenceNumber: string } & Record<string, unknown>
}

export type DeliverySettings = {
  /** How often a failed batch is tried again; Lambda's own default is for ever. */
  retries: number
  /** Halve a batch whose function threw, to find the record that breaks it. */
  bisect: boolean
  /** Believe the function's list of failed records and try again from the first of them. */
  partialFailures: boolean
  /** Milliseconds before the given attempt. */
  pause: (attempt: number) => number
}

export type Delivery = {
  invoke: (event: { Records: StreamRecord[] }) => Promise<unknown>
  /** Everything up to and including this record needs no further delivery. */
  done: (sequenceNumber: string) => void
  /** An attempt failed, and another will follow. */
  failed: (reason: string) => void
  /** These were tried as often as allowed, and are left behind. */
  gaveUp: (records: StreamRecord[], reason: string) => void
  stopped: AbortSignal
}

/**
 * Hands a batch to a function the way Lambda's event source mapping does: in order, at least once, until it
 * succeeds or the retries are used up. Ends early, without a word, when stopped.
 */
export async function deliver(
  records: StreamRecord[],
  settings: DeliverySettings,
  delivery: Delivery,
  attempt = 0,
): Promise<void> {
  if (records.length === 0 || delivery.stopped.aborted) return
  const failure = await tryOnce(records, settings, delivery)
  if (!failure) return delivery.done(sequenceOf(records.at(-1)!))

  // What comes before the first failed record succeeded, and the failed one starts its own count.
  const rest = records.slice(failure.position)
  if (failure.position > 0) delivery.done(sequenceOf(records[failure.position - 1]!))
  const tried = failure.position > 0 ? 0 : attempt
  if (tried >= settings.retries) {
    delivery.gaveUp(rest, failure.reason)
    return delivery.done(sequenceOf(rest.at(-1)!))
  }

  delivery.failed(failure.reason)
  await wait(settings.pause(tried), undefined, { signal: delivery.stopped }).catch(() => {})
  if (settings.bisect && failure.threw && rest.length > 1) {
    const middle = Math.floor(rest.length / 2)
    await deliver(rest.slice(0, middle), settings, delivery, tried + 1)
    return deliver(rest.slice(middle), settings, delivery, tried + 1)
  }
  return deliver(rest, settings, delivery, tried + 1)
}

type Failure = { position: number; reason: string; threw: boolean }

async function tryOnce(
  records: StreamRecord[],
  { partialFailures }: DeliverySettings,
  { invoke }: Delivery,
): Promise<Failure | undefined> {
  let result: unknown
  try {
    result = await invoke({ Records: records })
  } catch (error) {
    return { position: 0, reason: (error as Error).message, threw: true }
  }
  if (!partialFailures) return undefined
  type Report = { batchItemFailures?: { itemIdentifier?: string }[] } | null
  const failed = ((result as Report)?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier)
  if (failed.length === 0) return undefined
  // An identifier that is not in the batch means that the whole batch failed.
  const position = Math.max(
    0,
    records.findIndex((record) => failed.includes(sequenceOf(record))),
  )
  return { position, reason: 'reported as failed', threw: false }
}

const sequenceOf = (record: StreamRecord) => record.dynamodb.SequenceNumber
