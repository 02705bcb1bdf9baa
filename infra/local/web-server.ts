import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gatewayAnswer, receive, send, type Answer, type Incoming } from './answer.ts'

export type WebServer = {
  url: string
  /** From now on requests are answered; until then they wait. */
  serve: (handler: (request: Incoming) => Promise<Answer>) => void
  stop: () => Promise<void>
}

/**
 * Listens on 127.0.0.1.
 *
 * @param port without one, any free port
 */
export async function startWebServer(
  port: number | undefined,
  report: (source: string, error: unknown) => void,
): Promise<WebServer> {
  const handler = Promise.withResolvers<(request: Incoming) => Promise<Answer>>()
  const server = createServer((request, response) => {
    const answering = async () => {
      const incoming = await receive(request)
      const answer = refusalOf(incoming) ?? (await (await handler.promise)(incoming!))
      send(response, answer, request.method !== 'HEAD')
    }
    answering().catch((error: unknown) => {
      report('http', error)
      if (!response.headersSent) send(response, gatewayAnswer(500, 'Internal Server Error'))
    })
  })
  await once(server.listen(port ?? 0, '127.0.0.1'), 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve: handler.resolve,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      // Whoever waits for an answer still gets it, unless it takes long.
      setTimeout(() => server.closeAllConnections(), 500).unref()
      await closed
    },
  }
}

/** What never reaches a function: too large a body, and a path that cannot be decoded. */
function refusalOf(request: Incoming | undefined): Answer | undefined {
  if (!request) return gatewayAnswer(413, 'Request Entity Too Large')
  try {
    decodeURIComponent(request.url.split('?', 1)[0] ?? '')
    return undefined
  } catch {
    return gatewayAnswer(400, 'Bad Request')
  }
}
