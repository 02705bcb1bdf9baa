import { Logger } from '@aws-lambda-powertools/logger'

/** One JSON line a request. Only random ids and codes go in: never a name, an address or a text. */
export const log = new Logger({ serviceName: 'roter-faden' })
