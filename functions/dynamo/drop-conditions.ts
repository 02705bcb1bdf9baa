import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

type Expressions = {
  UpdateExpression?: string
  ConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

const keep = <Value>(given: Record<string, Value> | undefined, expression: string) => {
  const kept = Object.entries(given ?? {}).filter(([name]) => new RegExp(`${name}\\b`).test(expression))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

/** DynamoDB refuses names and values that no expression uses any more. */
function unguarded<Write extends Expressions>(write: Write): Write {
  const { UpdateExpression = '', ExpressionAttributeNames, ExpressionAttributeValues } = write
  return {
    ...write,
    ConditionExpression: undefined,
    ExpressionAttributeNames: keep(ExpressionAttributeNames, UpdateExpression),
    ExpressionAttributeValues: keep(ExpressionAttributeValues, UpdateExpression),
  }
}

/**
 * For negative controls: from here on the client writes without any condition, so that a test can show that it is
 * the guard that makes it pass.
 * @param drops which writes of a transaction lose theirs, by position; all unless told
 * @returns puts the conditions back
 */
export function dropConditions(
  client: DynamoDBDocumentClient,
  drops: (position: number) => boolean = () => true,
): () => void {
  const name = 'dropConditions'
  client.middlewareStack.add(
    (next) => async (args) => {
      const input = args.input as Expressions & { TransactItems?: Record<string, Expressions>[] }
      if (input.TransactItems) {
        input.TransactItems = input.TransactItems.map((item, position) =>
          drops(position)
            ? Object.fromEntries(Object.entries(item).map(([kind, write]) => [kind, unguarded(write)]))
            : item,
        )
      } else if (input.ConditionExpression) Object.assign(input, unguarded(input))
      return next(args)
    },
    { step: 'initialize', name, override: true },
  )
  return () => {
    client.middlewareStack.remove(name)
  }
}
