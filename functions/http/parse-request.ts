import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { fieldErrors } from '#shared/http/field-errors.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Route } from '#shared/http/route.ts'

/** More than any form of ours can hold; API Gateway would let 10 MB through. */
const largestBody = 64 * 1024

function bodyOf(event: APIGatewayProxyEventV2): unknown {
  if (!event.body) return undefined
  if (event.body.length > largestBody) throw new Refusal('too_large')
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
  } catch {
    throw new Refusal('invalid_request', [{ field: '', code: 'not_json' }])
  }
}

/**
 * Each part of the request by its schema; a part the route does not name must be absent.
 * @throws Refusal `invalid_request` with the wrong fields of all parts together, `too_large`
 */
export function parseRequest(route: Route, event: APIGatewayProxyEventV2) {
  const given = {
    params: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    body: bodyOf(event),
  }
  const wrong = []
  const parsed: Record<string, unknown> = {}

  if (!route.query) wrong.push(...Object.keys(given.query).map((field) => ({ field, code: 'unknown_field' })))
  if (!route.body && given.body !== undefined) wrong.push({ field: '', code: 'unknown_field' })
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route[part]
    if (!schema) continue
    const result = schema.safeParse(given[part], { reportInput: true })
    if (result.success) parsed[part] = result.data
    else wrong.push(...fieldErrors(result.error))
  }
  if (wrong.length > 0) throw new Refusal('invalid_request', wrong)
  return parsed
}
