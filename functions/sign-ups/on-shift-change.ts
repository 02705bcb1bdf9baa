import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { lineStore, type LineStore } from './line-store.ts'

type Deps = { line: Pick<LineStore, 'serve'>; now: () => Date }

/** The shift of a change that left a place free while somebody waits. */
function idleShift({ dynamodb }: DynamoDBRecord) {
  const image = dynamodb?.NewImage
  const count = (name: string) => Number(image?.[name]?.N ?? 0)
  if (count('waiting') === 0 || count('taken') >= count('capacity')) return undefined
  return { actionId: image?.['actionId']?.S as ActionId, shiftId: image?.['shiftId']?.S as ShiftId }
}

/**
 * Hands free places to those in line, as when a coordinator raised the capacity. It looks at the shift as it is
 * now: told twice or late, it comes to the same.
 */
export const fillPlaces =
  ({ line, now }: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed = new Set<ShiftId>()
    const idle = new Map(
      Records.flatMap((record) => idleShift(record) ?? []).map((shift) => [shift.shiftId, shift]),
    )
    for (const shift of idle.values()) {
      try {
        const filled = await line.serve(shift, now())
        if (filled > 0) log.info('places filled', { ...shift, filled })
      } catch (error) {
        log.error('places not filled', { ...shift, error: error as Error })
        failed.add(shift.shiftId)
      }
    }
    return {
      batchItemFailures: Records.filter((record) => failed.has(idleShift(record)?.shiftId as ShiftId)).map(
        ({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' }),
      ),
    }
  }

export const handler = fillPlaces({
  line: lineStore(table('SIGN_UPS_TABLE'), table('CAMPAIGNS_TABLE')),
  now: () => new Date(),
})
