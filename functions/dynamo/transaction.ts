import { setTimeout as wait } from 'node:timers/promises'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Refusal } from '#shared/http/refusal.ts'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/**
 * Why a transaction did not happen: which of its writes (by position) found their condition unmet, and
 * the item they found (undefined when there was none).
 */
export type Outcome =
  | { done: true }
  | { done: false; unmet: ReadonlyMap<number, Record<string, unknown> | undefined> }

export const mostAttempts = 5
const jitterCeiling = 400

/** Full jitter: any wait up to a ceiling that doubles, so that those who collided do not meet again. */
export const backOff = (attempt: number) => wait(Math.random() * Math.min(20 * 2 ** attempt, jitterCeiling))

const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/**
 * All writes or none. The SDK does not repeat a cancelled transaction; this does, when nothing but the
 * presence of others stood in the way.
 * @throws Refusal `try_again` after five attempts
 */
export async function transact(client: DynamoDBDocumentClient, writes: readonly Write[]): Promise<Outcome> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    if (attempt > 0) await backOff(attempt - 1)
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...writes] }))
      return { done: true }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      // A conflict beside an unmet condition may have caused it: only a clean verdict counts.
      if (!reasons.some(({ Code }) => Code && passing.has(Code))) {
        const unmet = reasons.flatMap(({ Code, Item }, position) =>
          Code === 'ConditionalCheckFailed' ? [[position, Item && unmarshall(Item)] as const] : [],
        )
        if (unmet.length > 0) return { done: false, unmet: new Map(unmet) }
        throw error
      }
    }
  }
  throw new Refusal('try_again')
}
