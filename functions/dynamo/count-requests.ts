import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What a piece of work asked of DynamoDB: the requests in their order, refused ones too, and the capacity units they used. */
export type Used = { requests: string[]; readUnits: number; writeUnits: number }

const reading = /^(Get|BatchGet|Query|Scan|TransactGet)/

const unitsOf = (consumed: unknown): number =>
  [consumed].flat().reduce<number>((sum, entry) => sum + Number(Object(entry).CapacityUnits ?? 0), 0)

/**
 * For contract tests, which hold each access pattern to its exact number of requests.
 * @returns runs one piece of work at a time and says what it used, with its answer
 */
export function countRequests(client: DynamoDBDocumentClient) {
  let used: Used = { requests: [], readUnits: 0, writeUnits: 0 }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const request = String(context['commandName']).replace(/Command$/, '')
      used.requests.push(request)
      const result = await next(args)
      const units = unitsOf(Object(result.output).ConsumedCapacity)
      if (reading.test(request)) used.readUnits += units
      else used.writeUnits += units
      return result
    },
    { step: 'initialize', name: 'countRequests', override: true },
  )

  return async <Answer>(work: () => Promise<Answer>): Promise<Used & { answer: Answer }> => {
    used = { requests: [], readUnits: 0, writeUnits: 0 }
    const answer = await work()
    return { ...used, answer }
  }
}
