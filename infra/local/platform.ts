import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssembly } from './assembly.ts'
import { distribution } from './cloudfront.ts'
import { startDynamoDb } from './dynamodb.ts'
import { httpApi, readRoutes } from './http-api.ts'
import { nameResources, streamArn } from './local-names.ts'
import { refuseUnknownResources } from './known-resources.ts'
import { claimPorts } from './ports.ts'
import { showProgress, silent } from './progress.ts'
import { readJobs, startJob } from './schedules.ts'
import { makeSecrets } from './secrets.ts'
import { runSeed, type TableNames } from './seeding.ts'
import { lockState, StateStore, stateFolder } from './state-store.ts'
import { checkpointKey, readMappings, startStream, type StreamReader } from './streams.ts'
import { tableNames } from './table-names.ts'
import { createTables, tableDefinitions } from './tables.ts'
import { finderOf, readFunctions } from './template-functions.ts'
import { region, Template } from './template.ts'
import { startThread } from './thread.ts'
import { userPoolClients } from './user-pool.ts'
import { startWebServer } from './web-server.ts'

export type PlatformOptions = {
  port?: number
  mailPort?: number
  identityPort?: number
  dynamodbPort?: number
  /** The folder for everything that is kept. */
  stateDir?: string
  /** Fill the tables with the example organisation if they have never been filled. */
  seed?: boolean
  /** Print nothing. */
  quiet?: boolean
  /** A folder with a synthesised template; without one it is made from the sources. */
  assembly?: string
}

export type Platform = {
  siteUrl: string
  /** The HTTP API without CloudFront before it. */
  apiUrl: string
  /** The inbox for people; its `/store` has the mails as JSON. */
  inboxUrl: string
  issuer: string
  dynamodbEndpoint: string
  tables: TableNames
  seeded: boolean
  /** Settles when every change so far, and what listeners made of it, has been delivered. */
  settled: () => Promise<void>
  /** Runs every scheduled job now, and answers when all have finished. */
  runJobs: () => Promise<void>
  /** Settles with the reason when a part has ended by itself. */
  failed: Promise<Error>
  stop: () => Promise<void>
}

/**
 * Runs what the synthesised template contains on this machine. Several platforms may run beside each other when
 * they have their own ports and state.
 *
 * @throws {RefusedStart} when something outside of the program keeps it from starting
 */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { port = 3000, mailPort = 8005, identityPort = 3001, dynamodbPort = 8010 } = options
  const stateDir = options.stateDir ?? stateFolder
  const progress = options.quiet ? silent : showProgress(process.stderr)
  const cleanups: (() => unknown)[] = []
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
  }

  try {
    const lock = lockState(stateDir)
    cleanups.push(lock.release)
    await claimPorts({
      PORT: port,
      MAIL_PORT: mailPort,
      IDENTITY_PORT: identityPort,
      DYNAMODB_PORT: dynamodbPort,
    })
    const state = new StateStore(stateDir)
    cleanups.push(() => state.close())
    const { log, report } = openLog(stateDir, options.quiet ?? false)

    // The database needs as long to start as the template to read.
    const starting = startDynamoDb({ dbPath: join(stateDir, 'dynamodb.db'), port: dynamodbPort })
    cleanups.push(() => starting.then((database) => database.stop()).catch(() => {}))
    const api = await startWebServer(undefined, report)
    cleanups.push(api.stop)
    const siteUrl = `http://localhost:${port}`
    const issuer = `http://localhost:${identityPort}`
    const inboxUrl = `http://localhost:${mailPort}`

    const template = new Template(options.assembly ?? (await buildAssembly(progress)))
    refuseUnknownResources(template)
    nameResources(template, { site: siteUrl, api: api.url, issuer })
    makeSecrets(template, state)

    const database = await starting
    const standard = {
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${mailPort}`,
    }
    const functions = readFunctions(template, standard, log)
    const functionAt = finderOf(functions)
    const routes = readRoutes(template, functionAt)
    // The site's function takes longest to load and is needed first.
    routes.find(({ key }) => key === '$default')?.target.handler.warm()
    cleanups.push(() => Promise.all([...functions.values()].map((one) => one.stop())))

    const tables = tableNames(template)
    const streams = await createTables(database.call, tableDefinitions(template), (id) => id)
    const answer = httpApi(routes, report)
    api.serve(answer)
    const site = await startWebServer(port, report)
    cleanups.push(site.stop)
    site.serve(distribution(template, answer))

    const clients = userPoolClients(template)
    const identity = startThread(
      './identity.ts',
      'startIdentity',
      { port: identityPort, issuer, stateDir, clients },
      { log: (text) => log('identity', text) },
    )
    cleanups.push(identity.stop)
    const mail = startThread(
      './mail.ts',
      'startMail',
      { port: mailPort, stateDir },
      { log: (text) => log('mail', text) },
    )
    cleanups.push(mail.stop)
    await Promise.all([identity.ready, mail.ready])

    const stopping = new AbortController()
    cleanups.push(() => stopping.abort())
    const parts = { call: database.call, state, report, stopped: stopping.signal }
    const readers = readMappings(template, functionAt).map((mapping) => {
      const [id] = [...streams.keys()].filter((tableId) => streamArn(tableId) === mapping.streamArn)
      return startStream(mapping, streams.get(id ?? '')!, parts)
    })
    const jobs = readJobs(template, functionAt)
    for (const job of jobs) startJob(job, parts)
    startUpkeep(database, readers, state, parts.stopped, report)
    const settled = () => untilSettled(readers)

    let seeded = (state.get('seeded') as boolean | undefined) ?? false
    if ((options.seed ?? true) && !seeded) {
      await progress.during(
        'Beispieldaten werden angelegt',
        runSeed(tables, standard, (text) => log('seed', text)),
      )
      await progress.during('Zahlen werden gezählt', settled())
      state.set('seeded', true)
      seeded = true
    }

    return {
      siteUrl,
      apiUrl: api.url,
      inboxUrl,
      issuer,
      dynamodbEndpoint: database.endpoint,
      tables,
      seeded,
      settled,
      runJobs: async () => void (await Promise.all(jobs.map(({ handler, input }) => handler.invoke(input)))),
      failed: database.crashed.then(() => new Error('Die Datenbank hat sich beendet.')),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What functions print goes to a file; their faults are shown too, one line each. */
function openLog(stateDir: string, quiet: boolean) {
  mkdirSync(stateDir, { recursive: true })
  const file = createWriteStream(join(stateDir, 'functions.log'), { flags: 'a' })
  const log = (source: string, text: string) => void file.write(text.replace(/^(?=.)/gm, `[${source}] `))
  const report = (source: string, error: unknown) => {
    log(source, `${error instanceof Error ? error.stack : String(error)}\n`)
    if (!quiet) console.error(`[${source}] ${error instanceof Error ? error.message : String(error)}`)
  }
  return { log, report }
}

async function untilSettled(readers: StreamReader[]): Promise<void> {
  const total = () => readers.reduce((sum, { delivered }) => sum + delivered(), 0)
  let before: number
  do {
    before = total()
    await Promise.all(readers.map(({ caughtUp }) => caughtUp()))
    // A listener may have written what another one listens to.
  } while (total() !== before)
}

/** Once a minute: expire items, and forget stream records that every listener has seen. */
function startUpkeep(
  database: Awaited<ReturnType<typeof startDynamoDb>>,
  readers: StreamReader[],
  state: StateStore,
  stopped: AbortSignal,
  report: (source: string, error: unknown) => void,
): void {
  const upkeep = async () => {
    await database.sweepExpired()
    for (const [stream, listeners] of Map.groupBy(readers, (reader) => reader.streamArn)) {
      const seen = listeners.map(({ id }) =>
        Number((state.get(checkpointKey(id)) as string | undefined) ?? 0),
      )
      const table = /:table\/([^/]+)\//.exec(stream)![1]!
      database.trimStream(table, String(Math.min(...seen)))
    }
  }
  const timer = setInterval(() => upkeep().catch((error: unknown) => report('upkeep', error)), 60_000)
  stopped.addEventListener('abort', () => clearInterval(timer))
}
