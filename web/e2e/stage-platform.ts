import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlatform, type Platform } from '#infra/local/platform.ts'
import { freePort } from '#infra/local/ports.ts'

/** Starts the whole platform with its example organisation, once for all tests; the result stops it. */
export default async function stagePlatform(): Promise<() => Promise<void>> {
  // Functions run in UTC in the cloud, and worker threads inherit the zone of the process.
  process.env.TZ = 'UTC'
  const stateDir = mkdtempSync(join(tmpdir(), 'roter-faden-browser-'))
  const platform = await startPlatform({
    port: await freePort(),
    mailPort: await freePort(),
    identityPort: await freePort(),
    dynamodbPort: await freePort(),
    stateDir,
    seed: true,
    quiet: true,
  })
  // Tests run in processes of their own; this is how they wait for the listeners.
  const bell = createServer((_request, response) => {
    platform.settled().then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  const bellPort = await freePort()
  await new Promise<void>((listening) => bell.listen(bellPort, '127.0.0.1', listening))
  process.env.STAGE = JSON.stringify({
    siteUrl: platform.siteUrl,
    inboxUrl: platform.inboxUrl,
    issuer: platform.issuer,
    settledUrl: `http://127.0.0.1:${bellPort}`,
    dynamodbEndpoint: platform.dynamodbEndpoint,
    tables: platform.tables,
    linkSecret: platform.linkSecret,
  } satisfies Stage)
  return async () => {
    bell.close()
    await platform.stop()
    rmSync(stateDir, { recursive: true })
  }
}

/** Where the tests find the platform. */
export type Stage = Pick<
  Platform,
  'siteUrl' | 'inboxUrl' | 'issuer' | 'dynamodbEndpoint' | 'tables' | 'linkSecret'
> & { settledUrl: string }
