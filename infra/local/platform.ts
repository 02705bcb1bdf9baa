import { join } from 'node:path'
import { buildAssembly } from './assembly.ts'
import { startBackground, type Background } from './background.ts'
import { distribution } from './cloudfront.ts'
import { startDynamoDb } from './dynamodb.ts'
import { openFaultLog } from './fault-log.ts'
import { httpApi, readRoutes } from './http-api.ts'
import { refuseUnknownResources } from './known-resources.ts'
import { nameResources } from './local-names.ts'
import { claimPorts } from './ports.ts'
import { showProgress, silent } from './progress.ts'
import { makeSecrets } from './secrets.ts'
import { runSeed, type TableNames } from './seeding.ts'
import { lockState, StateStore, stateFolder } from './state-store.ts'
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

export type Platform = Pick<Background, 'settled' | 'runJobs'> & {
  siteUrl: string
  /** The HTTP API without CloudFront before it. */
  apiUrl: string
  /** The inbox for people; its `/store` has the mails as JSON. */
  inboxUrl: string
  issuer: string
  dynamodbEndpoint: string
  tables: TableNames
  /** What signs the links of mails on this machine. */
  linkSecret: string
  /** Whether the tables hold the example organisation. */
  seeded: boolean
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
  const cleanups: (() => unknown)[] = []
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
  }
  try {
    const platform = await start(options, (cleanup) => cleanups.push(cleanup))
    return { ...platform, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param later what stopping has to undo; the last thing is undone first */
async function start(
  options: PlatformOptions,
  later: (cleanup: () => unknown) => void,
): Promise<Omit<Platform, 'stop'>> {
  const { port = 3000, mailPort = 8005, identityPort = 3001, dynamodbPort = 8010 } = options
  const { stateDir = stateFolder, quiet = false, seed = true } = options
  const progress = quiet ? silent : showProgress(process.stderr)
  const siteUrl = `http://localhost:${port}`
  const issuer = `http://localhost:${identityPort}`

  later(lockState(stateDir).release)
  await claimPorts({
    PORT: port,
    MAIL_PORT: mailPort,
    IDENTITY_PORT: identityPort,
    DYNAMODB_PORT: dynamodbPort,
  })
  const state = new StateStore(stateDir)
  later(() => state.close())
  const { log, report } = openFaultLog(stateDir, quiet)

  const api = await startWebServer(undefined, report)
  later(api.stop)
  const starting = startDynamoDb({ dbPath: join(stateDir, 'dynamodb.db'), port: dynamodbPort })
  later(() => starting.then((database) => database.stop()).catch(() => {}))
  // Side by side, so that whichever fails is heard of at once.
  const [database, assembly] = await Promise.all([starting, options.assembly ?? buildAssembly(progress)])
  const template = new Template(assembly)
  refuseUnknownResources(template)
  nameResources(template, { site: siteUrl, api: api.url, issuer })
  makeSecrets(template, state)

  const functions = readFunctions(
    template,
    {
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${mailPort}`,
    },
    log,
  )
  later(() => Promise.all([...functions.values()].map((one) => one.stop())))
  const functionAt = finderOf(functions)
  const routes = readRoutes(template, functionAt)
  // The site's function takes longest to load and is needed first.
  routes.find(({ key }) => key === '$default')?.target.handler.warm()

  const tables = tableNames(template)
  const streams = await createTables(database.call, tableDefinitions(template), (id) => id)
  const answer = httpApi(routes, report)
  api.serve(answer)
  const site = await startWebServer(port, report)
  later(site.stop)
  site.serve(distribution(template, answer))

  const identitySettings = { port: identityPort, issuer, stateDir, clients: userPoolClients(template) }
  const identity = startThread('./identity.ts', 'startIdentity', identitySettings, {
    log: (text) => log('identity', text),
  })
  const mail = startThread(
    './mail.ts',
    'startMail',
    { port: mailPort, stateDir },
    {
      log: (text) => log('mail', text),
    },
  )
  later(() => Promise.all([identity.stop(), mail.stop()]))
  await Promise.all([identity.ready, mail.ready])
  const background = startBackground(template, functionAt, streams, { database, state, report })
  later(background.stop)

  if (seed && !state.get('seeded')) {
    let step = ''
    const seeding = runSeed(tables, environmentOf(functions), (what) => (step = `: ${what}`))
    await progress.during('Beispieldaten werden angelegt', seeding, () => step)
    state.set('seeded', true)
    await progress.during('Zahlen werden gezählt', background.settled())
  }

  return {
    siteUrl,
    apiUrl: api.url,
    inboxUrl: `http://localhost:${mailPort}`,
    issuer,
    dynamodbEndpoint: database.endpoint,
    tables,
    linkSecret: environmentOf(functions)['LINK_SECRET'] ?? '',
    seeded: state.get('seeded') === true,
    settled: background.settled,
    runJobs: background.runJobs,
    failed: database.crashed.then(() => new Error('Die Datenbank hat sich beendet.')),
  }
}

/** The settings of all functions in one. */
const environmentOf = (functions: ReturnType<typeof readFunctions>): Record<string, string> =>
  Object.assign({}, ...[...functions.values()].map(({ settings }) => settings.environment))
