import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { answers, dynamoDbAt, type DynamoDbCall } from './dynamodb-wire.ts'
import { freePort } from './ports.ts'
import { RefusedStart } from './refused-start.ts'
import { startTied } from './tied-process.ts'

export type DynamoDb = {
  endpoint: string
  call: DynamoDbCall
  /** A number that is another one as soon as something was written; asking costs microseconds. */
  version: () => number
  /** Deletes what is past its time to live, as DynamoDB does by itself. Answers with how many items. */
  sweepExpired: () => Promise<number>
  /** Forgets the stream records of a table before this sequence number; the newest one has to stay. */
  trimStream: (table: string, sequenceNumber: number) => void
  stop: () => Promise<void>
  /** Settles when the database ends without having been told to. */
  crashed: Promise<void>
}

/** The embedded engine: named by DYNOXIDE_BIN, installed with the packages, or on PATH. */
function findEngine(): string | undefined {
  if (process.env.DYNOXIDE_BIN) return process.env.DYNOXIDE_BIN
  try {
    const manifest = `@dynoxide/${process.platform}-${process.arch}/package.json`
    return join(dirname(createRequire(import.meta.url).resolve(manifest)), 'dynoxide')
  } catch {
    try {
      return execFileSync('/bin/sh', ['-c', 'command -v dynoxide'], { encoding: 'utf8' }).trim()
    } catch {
      return undefined
    }
  }
}

/**
 * Starts the embedded DynamoDB engine on a database file, or uses the one at DYNAMODB_ENDPOINT.
 *
 * @param options.dbPath the database file; its folder is made
 * @param options.port without one, any free port
 * @throws {RefusedStart} when there is neither an engine nor an endpoint
 */
export async function startDynamoDb(options: { dbPath: string; port?: number }): Promise<DynamoDb> {
  const engine = findEngine()
  if (!engine && process.env.DYNAMODB_ENDPOINT) return borrowed(process.env.DYNAMODB_ENDPOINT)
  if (!engine || !existsSync(engine))
    throw new RefusedStart(
      'Es fehlt dynoxide (die lokale DynamoDB): „npm i -g dynoxide“ oder „brew install dynoxide“, oder DYNOXIDE_BIN bzw. DYNAMODB_ENDPOINT setzen.',
    )

  mkdirSync(dirname(options.dbPath), { recursive: true })
  const port = options.port ?? (await freePort())
  const toolPort = await freePort()
  const token = randomUUID()
  const log = openSync(`${options.dbPath}.log`, 'w')
  const server = startTied(
    [engine, 'serve', '--port', `${port}`, '--db-path', options.dbPath, '--mcp', '--mcp-port', `${toolPort}`],
    { env: { ...process.env, DYNOXIDE_MCP_AUTH_TOKEN: token }, log },
  )
  closeSync(log)

  const endpoint = `http://127.0.0.1:${port}`
  if (!(await answers(endpoint, () => server.process.exitCode !== null)))
    throw new RefusedStart(`Die Datenbank startet nicht; warum, steht in ${options.dbPath}.log.`)
  const file = openFile(options.dbPath)
  const version = file.prepare('PRAGMA data_version')
  const crashed = Promise.withResolvers<void>()
  let stopping = false
  void server.ended.then(() => !stopping && crashed.resolve())

  return {
    endpoint,
    call: dynamoDbAt(endpoint),
    version: () => version.get()!['data_version'] as number,
    sweepExpired: () => sweep(`http://127.0.0.1:${toolPort}/mcp`, token),
    trimStream: (table, sequenceNumber) => {
      file
        .prepare('DELETE FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ?')
        .run(table, sequenceNumber)
    },
    stop: async () => {
      stopping = true
      file.close()
      await server.stop()
    },
    crashed: crashed.promise,
  }
}

/**
 * dynoxide 1.2.1 scans its whole stream table on every write; two indexes over the expressions it searches by
 * make a write take the same short time for ever. A changed schema fails here instead of becoming slow.
 */
function openFile(path: string): DatabaseSync {
  const file = new DatabaseSync(path, { timeout: 5_000 })
  file.exec(
    'CREATE INDEX IF NOT EXISTS stream_by_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER));' +
      'CREATE INDEX IF NOT EXISTS stream_by_shard ON _stream_records(table_name, shard_id, CAST(sequence_number AS INTEGER));',
  )
  return file
}

async function sweep(url: string, token: string): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'sweep_ttl', arguments: {} },
    }),
  })
  const { result } = (await response.json()) as { result: { content: [{ text: string }] } }
  return (JSON.parse(result.content[0].text) as { items_deleted: number }).items_deleted
}

/** Somebody else's database: it sweeps and trims by itself, and ends when its owner ends it. */
async function borrowed(endpoint: string): Promise<DynamoDb> {
  if (!(await answers(endpoint, () => false)))
    throw new RefusedStart(`Unter DYNAMODB_ENDPOINT (${endpoint}) antwortet niemand.`)
  return {
    endpoint,
    call: dynamoDbAt(endpoint),
    // Nobody tells us of writes, so look four times a second, as Lambda does.
    version: () => Math.floor(Date.now() / 250),
    sweepExpired: async () => 0,
    trimStream: () => {},
    stop: async () => {},
    crashed: new Promise(() => {}),
  }
}
