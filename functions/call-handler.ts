import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { Problem } from '#shared/http/refusal.ts'
import type { Route } from '#shared/http/route.ts'
import { log } from './http/log.ts'

// Tests read answers; those about the log turn it on.
log.setLogLevel('SILENT')

/** A Lambda handler of the API, as middy makes it. */
export type Handler = (event: never, context: never) => Promise<APIGatewayProxyStructuredResultV2>

export type Given = {
  /** Whose access token came with the call; nobody's unless told. */
  as?: { personId: string } | undefined
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** What else is different about the event. */
  event?: object
}

/** An event of an HTTP API (payload 2.0) for a route of the contract. */
export const eventFor = ({ method, path }: Route, { as, params, query, body, event }: Given = {}) => ({
  version: '2.0',
  routeKey: `${method} /api${path}`,
  headers: { 'content-type': 'application/json' },
  ...(params && { pathParameters: params }),
  ...(query && { queryStringParameters: query }),
  ...(body !== undefined && { body: JSON.stringify(body) }),
  isBase64Encoded: false,
  requestContext: {
    requestId: 'request-1',
    ...(as && { authorizer: { jwt: { claims: { sub: as.personId, token_use: 'access' }, scopes: null } } }),
  },
  ...event,
})

export type Answered = {
  status: number
  headers: Record<string, unknown>
  body: Record<string, never>
  code?: string
  text: string
}

/** Calls a handler as API Gateway does. `code` is that of the refusal, if it was one. */
export const callHandler =
  (handler: Handler) =>
  async (route: Route, given: Given = {}): Promise<Answered> => {
    const answered = await handler(eventFor(route, given) as never, {} as never)
    const { statusCode = 0, body: text = '', headers = {} } = answered
    const body = String(headers['content-type']).includes('json') ? JSON.parse(text) : {}
    const problem = statusCode >= 400 ? Problem.parse(body) : undefined
    return { status: statusCode, headers, body, text, ...(problem && { code: problem.code }) }
  }
