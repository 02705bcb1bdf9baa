import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { audienceStore } from './audience-store.ts'
import { ofSession, ofStanding, ofTopic, type Change, type Happened } from './hear-changes.ts'
import { newsStore } from './news-store.ts'
import { tellPeople, type TellingDeps } from './tell-people.ts'

const hearing: Record<string, (change: Change) => Happened[]> = {
  topic: ofTopic,
  standing: ofStanding,
  session: ofSession,
}

const plain = (image: object | undefined) => image && unmarshall(image as Record<string, AttributeValue>)

/** Seconds since 1970 when it was written; the same whenever it comes again. */
const writtenAt = (seconds: number | Date | undefined) =>
  new Date(seconds instanceof Date ? seconds : (seconds ?? 0) * 1000).toISOString()

/** Tells people what happened in the councils that concerns them; one who cannot be told now is told again. */
export const tellNews =
  (deps: TellingDeps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { dynamodb } of Records) {
      const [old, fresh] = [plain(dynamodb?.OldImage), plain(dynamodb?.NewImage)]
      if (!fresh) continue
      const at = writtenAt(dynamodb?.ApproximateCreationDateTime)
      try {
        for (const happened of hearing[String(fresh['entity'])]?.({ old, fresh, at }) ?? [])
          await tellPeople(happened, deps)
      } catch (error) {
        log.error('news not told', { entity: fresh['entity'], error: error as Error })
        return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }

export const handler = tellNews({
  audience: audienceStore(table('COUNCILS_TABLE')),
  news: newsStore(table('SIGN_UPS_TABLE')),
  now: () => new Date(),
})
