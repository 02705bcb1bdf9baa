import { createHash } from 'node:crypto'
import middy from '@middy/core'
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { Route } from '#shared/http/route.ts'
import { belongsTo } from '#shared/identity/policy.ts'
import { answerErrors } from './answer-errors.ts'
import type { IdentifyActor } from '../identity/identify-actor.ts'
import { log } from './log.ts'
import type { Operation } from './operation.ts'
import { parseRequest } from './parse-request.ts'

type Event = APIGatewayProxyEventV2 & Partial<APIGatewayProxyEventV2WithJWTAuthorizer>
type Answer = APIGatewayProxyStructuredResultV2

/** Data, or a text: a page to read, a calendar, a table. */
const answer = ({ status = 200, type = 'text/html', readBy }: Route, data: unknown): Answer => ({
  statusCode: status,
  headers: {
    'content-type': typeof data === 'string' ? `${type}; charset=utf-8` : 'application/json',
    ...((type !== 'text/html' || typeof data !== 'string') && { 'cache-control': 'no-store' }),
    ...(readBy === 'any page' && { 'access-control-allow-origin': '*' }),
  },
  body: typeof data === 'string' ? data : JSON.stringify(data),
})

/** Calendars are asked for again and again: who has the latest one gets no second copy. */
function unlessKnown(answered: Answer, { type }: Route, { headers }: Event): Answer {
  if (type !== 'text/calendar') return answered
  const etag = `"${createHash('sha256')
    .update(answered.body ?? '')
    .digest('base64url')}"`
  const kept = { etag, 'cache-control': 'private, no-cache' }
  // On the way a proxy may have marked it as weak, and there may be several.
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag)
    ? { statusCode: 304, headers: kept }
    : { ...answered, headers: { ...answered.headers, ...kept } }
}

const logRequest = ({ event, response }: middy.Request<Event, Answer>) => {
  log.info('request', {
    route: event.routeKey,
    status: response?.statusCode,
    requestId: event.requestContext.requestId,
  })
}

/**
 * The Lambda of a feature: finds the operation of the route API Gateway matched, checks the audience, parses the
 * request, runs the operation, and lets out only what the route declares. The only place that knows events.
 * @param sourceOf which network a request comes from, for features that need to know
 */
export function apiHandler<Deps>(
  operations: readonly Operation<Deps>[],
  deps: Deps,
  identify: IdentifyActor,
  sourceOf: (event: Event) => string | undefined = () => undefined,
) {
  const byRouteKey = new Map(
    operations.map((entry) => [`${entry.route.method} /api${entry.route.path}`, entry]),
  )

  return middy<Event, Answer>()
    .use({ after: logRequest, onError: logRequest })
    .use(answerErrors)
    .handler(async (event) => {
      const entry = byRouteKey.get(event.routeKey)
      if (!entry) throw new Refusal('not_found')
      const { route, run } = entry

      const actor: Actor | undefined = route.audience === 'anyone' ? undefined : await identify(event)
      if (!belongsTo(route.audience, actor)) throw new Refusal('not_allowed')

      const call = { ...parseRequest(route, event), actor, source: sourceOf(event) }
      const data = await run(call as never, deps)
      return unlessKnown(answer(route, route.returns.parse(data)), route, event)
    })
}
