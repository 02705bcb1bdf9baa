import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request as it arrived, with its whole body. Header names are lower case, as Node gives them. */
export type Incoming = {
  method: string
  /** Path and query string, still encoded. */
  url: string
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  sourceAddress: string
}

/** What goes back. Header names are lower case. */
export type Answer = {
  status: number
  headers: Record<string, string>
  cookies?: string[]
  body: Buffer | string
}

/** API Gateway takes no larger body. */
const largestBody = 10 * 2 ** 20

/** Reads a request; answers with nothing when its body is larger than API Gateway would take. */
export async function receive(request: IncomingMessage): Promise<Incoming | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to the end without keeping it: a browser shows our answer only once it has sent everything.
    if (size <= largestBody) chunks.push(chunk)
  }
  if (size > largestBody) return undefined
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: { ...request.headers },
    body: Buffer.concat(chunks),
    sourceAddress: request.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1',
  }
}

export function send(response: ServerResponse, answer: Answer, withBody = true): void {
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  if (answer.cookies?.length) response.setHeader('set-cookie', answer.cookies)
  response.setHeader('content-length', Buffer.byteLength(answer.body))
  response.writeHead(answer.status)
  response.end(withBody ? answer.body : undefined)
}

/** The JSON that API Gateway itself answers with when no function does. */
export const gatewayAnswer = (
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
})
