import { runInNewContext } from 'node:vm'
import type { Incoming } from './answer.ts'

type EdgeRequest = {
  method: string
  uri: string
  querystring: Record<string, { value: string }>
  headers: Record<string, { value: string }>
  cookies: Record<string, { value: string }>
}
export type EdgeFunction = (request: Incoming) => Promise<Incoming>

/**
 * A CloudFront function for viewer requests, run from its code in the template: it may change headers and the
 * path. One that answers by itself is not supported here.
 */
export function edgeFunction(code: string): EdgeFunction {
  const handler = runInNewContext(`${code};handler`) as (event: object) => EdgeRequest | Promise<EdgeRequest>

  return async (request) => {
    const [uri = '/', query = ''] = request.url.split(/\?(.*)/s, 2)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, { value: [value].flat().join(',') }]),
    )
    const changed = await handler({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: request.sourceAddress },
      request: { method: request.method, uri, querystring: {}, headers, cookies: {} },
    })
    if (!changed.uri) throw new Error('a CloudFront function that answers by itself is not supported locally')
    return {
      ...request,
      url: query ? `${changed.uri}?${query}` : changed.uri,
      headers: Object.fromEntries(Object.entries(changed.headers).map(([name, { value }]) => [name, value])),
    }
  }
}
