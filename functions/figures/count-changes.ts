import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { log } from '../http/log.ts'
import { differenceOf } from './count-contributions.ts'
import { writesFor, type CountedRecord, type FigureStore } from './figure-store.ts'

/** What DynamoDB carries in one transaction. */
const mostWrites = 100

type Change = CountedRecord & { sequenceNumber: string }

const sequenceNumberOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? ''

const imageOf = (image: NonNullable<DynamoDBRecord['dynamodb']>['NewImage']) =>
  image && unmarshall(image as Record<string, AttributeValue>)

const changeOf = (record: DynamoDBRecord): Change => ({
  eventId: record.eventID ?? '',
  sequenceNumber: sequenceNumberOf(record),
  counts: differenceOf(imageOf(record.dynamodb?.OldImage), imageOf(record.dynamodb?.NewImage)),
})

/** The changes in front of the first record that cannot be understood, which would hold up all behind it. */
function readChanges(records: readonly DynamoDBRecord[]) {
  const changes: Change[] = []
  for (const record of records) {
    try {
      changes.push(changeOf(record))
    } catch (error) {
      return { changes, unreadable: { sequenceNumber: sequenceNumberOf(record), error } }
    }
  }
  return { changes }
}

/** As many changes at a time as one transaction can count; a record that comes twice in a batch is taken once. */
function* partsOf(changes: readonly Change[]) {
  const once = new Map(changes.map((change) => [change.eventId, change]))
  let part: Change[] = []
  for (const change of once.values()) {
    if (change.counts.length === 0) continue
    if (writesFor([...part, change]) > mostWrites) {
      yield part
      part = []
    }
    part.push(change)
  }
  if (part.length > 0) yield part
}

/**
 * Counts the changes of a stream into the figures. Differences can be added in any order and each record is counted
 * once, so that whatever fails may simply come again: the answer names the first record that has to.
 * @param stream tells the records of one stream from those of another
 */
export const countChanges =
  (stream: string, figures: Pick<FigureStore, 'count'>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const comeAgain = (sequenceNumber: string, error: unknown): DynamoDBBatchResponse => {
      log.error('not counted', { stream, sequenceNumber, error: error as Error })
      return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] }
    }

    const { changes, unreadable } = readChanges(Records)
    for (const part of partsOf(changes)) {
      try {
        await figures.count(stream, part)
      } catch (error) {
        return comeAgain(part[0]?.sequenceNumber ?? '', error)
      }
    }
    return unreadable ? comeAgain(unreadable.sequenceNumber, unreadable.error) : { batchItemFailures: [] }
  }
