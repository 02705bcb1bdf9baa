import { Logger } from '@aws-lambda-powertools/logger'

/**
 * What is logged of an error: where and why. Errors of the SDK carry the items they met as attributes, and what is
 * thrown without being an error may be anything.
 */
function onlyWhere(error: unknown) {
  const { name, location, message, stack } = Object(error) as Record<string, unknown>
  return stack ? { name, location, message, stack } : { name: typeof error }
}

/** One JSON line a request. Only random ids and codes go in: never a name, an address or a text. */
export const log = new Logger({
  serviceName: 'roter-faden',
  jsonReplacerFn: (key, value) => (key === 'error' ? onlyWhere(value) : value),
})
