import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** A request that failed on purpose. */
export class InjectedFault extends Error {
  override name = 'InjectedFault'
}

/**
 * For tests of what survives a bad day: a share of the transactions fails, every other one of these only after
 * it was stored, as when the answer gets lost on its way.
 * @param random gives numbers from 0 to 1, seeded so that a failing test can be repeated
 * @returns ends the faults
 */
export function injectFaults(
  client: DynamoDBDocumentClient,
  share: number,
  random: () => number,
): () => void {
  const name = 'injectFaults'
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const draw = context['commandName'] === 'TransactWriteItemsCommand' ? random() : 1
      if (draw < share / 2) throw new InjectedFault('before it was stored')
      const result = await next(args)
      if (draw < share) throw new InjectedFault('after it was stored')
      return result
    },
    { step: 'initialize', name, override: true },
  )
  return () => {
    client.middlewareStack.remove(name)
  }
}
