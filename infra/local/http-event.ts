import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Answer, Incoming } from './answer.ts'
import type { JwtContext } from './jwt-check.ts'
import { account } from './template.ts'

/** Everything else, forms included, API Gateway hands over as base64. */
const isText = (contentType: string) =>
  /^(text\/|application\/(json|javascript|xml)|[^;]+\+(json|xml))/.test(contentType)

/** The payload 2.0 of an HTTP API. */
export function toEvent(
  { method, url, headers: received, body, sourceAddress }: Incoming,
  route: { key: string; parameters: Record<string, string> },
  jwt: JwtContext | undefined,
  now: Date,
): APIGatewayProxyEventV2 & { requestContext: { authorizer?: { jwt: JwtContext } } } {
  const [path = '/', rawQueryString = ''] = url.split(/\?(.*)/s, 2)
  const { cookie, ...others } = received
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQueryString))
    query[name] = name in query ? `${query[name]},${value}` : value
  const isBase64Encoded = body.length > 0 && !isText(headers['content-type'] ?? '')
  const rawPath = decodeURI(path)

  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString,
    ...(cookie && { cookies: [cookie].flat().join('; ').split('; ') }),
    headers,
    ...(rawQueryString && { queryStringParameters: query }),
    ...(Object.keys(route.parameters).length > 0 && { pathParameters: route.parameters }),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: sourceAddress,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
      ...(jwt && { authorizer: { jwt } }),
    },
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  }
}

/** What a function returned, as API Gateway reads it: without a status code the value itself is the body. */
export function fromResult(result: unknown): Answer {
  if (typeof result !== 'object' || result === null || !('statusCode' in result))
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: typeof result === 'string' ? result : JSON.stringify(result),
    }
  const {
    statusCode,
    headers = {},
    cookies,
    body = '',
    isBase64Encoded,
  } = result as APIGatewayProxyStructuredResultV2
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
  return {
    status: Number(statusCode),
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(lowerCase) },
    cookies,
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  }
}
