import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seeded } from './seeded.ts'

/** Share of the requests (0 to 1) that go wrong in one way; together 1 at most. */
export type Shares = {
  /** Another transaction was faster: nothing was stored. Transactions only. */
  conflict?: number
  /** Too much at once: nothing was stored. */
  throttling?: number
  /** The engine gives up before it has stored anything. */
  serverError?: number
  /** All is stored, and the answer never comes. */
  lostAnswer?: number
}
export type Fault = keyof Shares

export type FaultProxy = {
  /** What the SDK takes for the engine. */
  endpoint: string
  /** How many requests came, and what was done to them. */
  counts: () => Readonly<Record<Fault | 'requests', number>>
  /** From now on other shares; with none everything passes. */
  set: (shares: Shares) => void
  stop: () => Promise<void>
}

const faults = ['conflict', 'throttling', 'serverError', 'lostAnswer'] as const
const notStored = {
  throttling: [400, 'com.amazon.coral.availability#ThrottlingException', 'Rate of requests exceeds'],
  serverError: [500, 'com.amazonaws.dynamodb.v20120810#InternalServerError', 'Internal server error'],
} as const

/**
 * Stands between the SDK and the engine and makes some requests fail as DynamoDB would. The requests are drawn one
 * after the other from one row of random numbers, so that a run with the same seed meets the same faults as long as
 * its requests come in the same order.
 *
 * @param engine the address of the engine, `http://127.0.0.1:8000`
 */
export async function startFaultProxy(
  engine: string,
  seed: number,
  shares: Shares = {},
): Promise<FaultProxy> {
  const random = seeded(seed)
  const counts = { requests: 0, conflict: 0, throttling: 0, serverError: 0, lostAnswer: 0 }
  const agent = new Agent({ keepAlive: true })
  let now = shares

  const server = createServer((incoming, answer) => {
    void bodyOf(incoming).then((body) => {
      const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? ''
      const fault = drawn(random(), now, operation)
      counts.requests += 1
      if (fault) counts[fault] += 1
      if (fault === 'conflict') return refuse(answer, 400, conflictOf(body))
      if (fault === 'throttling' || fault === 'serverError') {
        const [status, type, message] = notStored[fault]
        return refuse(answer, status, { __type: type, message })
      }
      return pass(incoming, body, answer, fault === 'lostAnswer')
    })
  })

  function pass(incoming: IncomingMessage, body: Buffer, answer: ServerResponse, isLost: boolean) {
    const { method, headers } = incoming
    const passed = request(engine, { method, headers, agent }, (response) => {
      void bodyOf(response).then((text) => {
        // The connection ends after the engine is done: what a caller sees of a timeout, without the wait.
        if (isLost) return incoming.socket.destroy()
        return answer.writeHead(response.statusCode ?? 502, response.headers).end(text)
      })
    })
    passed.on('error', () => incoming.socket.destroy())
    passed.end(body)
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts: () => ({ ...counts }),
    set: (next) => {
      now = next
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
        agent.destroy()
      }),
  }
}

/** Which fault a draw between 0 and 1 means. A request that cannot have it passes. */
function drawn(draw: number, shares: Shares, operation: string): Fault | undefined {
  let upTo = 0
  const fault = faults.find((one) => draw < (upTo += shares[one] ?? 0))
  return fault === 'conflict' && operation !== 'TransactWriteItems' ? undefined : fault
}

/** One write of the transaction met another; the others have nothing to complain of. */
function conflictOf(body: Buffer) {
  const { TransactItems } = JSON.parse(body.toString()) as { TransactItems: unknown[] }
  const reasons = TransactItems.map((_, position) =>
    position === 0
      ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
      : { Code: 'None' },
  )
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  }
}

function refuse(answer: ServerResponse, status: number, problem: object) {
  answer.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(problem))
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
