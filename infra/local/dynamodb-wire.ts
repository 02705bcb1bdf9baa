import { setTimeout as wait } from 'node:timers/promises'

/** An error the database answered with; `code` is DynamoDB's own name for it. */
export class DynamoDbError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

export type DynamoDbCall = <Answer>(operation: string, input: object) => Promise<Answer>

const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local'

/**
 * Speaks DynamoDB's JSON protocol to a database on this machine. Not the SDK, because the SDK decodes stream
 * records that Lambda hands over undecoded, and because loading it would be a fifth of the start.
 */
export function dynamoDbAt(endpoint: string): DynamoDbCall {
  return async <Answer>(operation: string, input: object) => {
    const service = /Stream|Shard|GetRecords/.test(operation)
      ? 'DynamoDBStreams_20120810'
      : 'DynamoDB_20120810'
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${service}.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization,
      },
      body: JSON.stringify(input),
    })
    const answer = (await response.json()) as { ['__type']?: string; message?: string }
    if (!response.ok)
      throw new DynamoDbError(answer['__type']?.split('#').at(-1) ?? 'Unknown', answer.message ?? '')
    return answer as Answer
  }
}

/** Waits until the database answers, at most some seconds; `gone` says that it never will. */
export async function answers(endpoint: string, gone: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 1_000 && !gone(); attempt++) {
    try {
      await fetch(endpoint)
      return true
    } catch {
      await wait(5)
    }
  }
  return false
}
