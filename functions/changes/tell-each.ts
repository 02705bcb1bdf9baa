import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { log } from '../http/log.ts'

type Kind = 'INSERT' | 'MODIFY' | 'REMOVE'

/** What one feature does about changes of another one's items. */
export type Part = {
  name: string
  entities: readonly string[]
  /** All kinds of change unless told. */
  changes?: readonly Kind[]
  handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
}

const concerns =
  ({ entities, changes }: Part) =>
  ({ eventName, dynamodb }: DynamoDBRecord) => {
    const entity = (dynamodb?.NewImage ?? dynamodb?.OldImage)?.['entity']?.S
    return entities.includes(entity ?? '') && (changes ?? [eventName]).includes(eventName as Kind)
  }

const numberOf = ({ dynamodb }: DynamoDBRecord) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })

/**
 * Several listeners behind one reader of a stream: DynamoDB serves no more than two. Each hears its own changes in
 * their order, and one that fails keeps none of the others from theirs; what failed comes again to all of them, who
 * may be told twice anyway.
 */
export const tellEach =
  (parts: readonly Part[]) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const answers = await Promise.all(
      parts.map(async (part) => {
        const own = Records.filter(concerns(part))
        if (own.length === 0) return []
        try {
          return (await part.handler({ Records: own })).batchItemFailures
        } catch (error) {
          log.error('listener failed', { listener: part.name, error: error as Error })
          return own.map(numberOf)
        }
      }),
    )
    const failed = new Set(answers.flat().map(({ itemIdentifier }) => itemIdentifier))
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) }
  }
