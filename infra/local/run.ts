import { startPlatform, type Platform } from './platform.ts'
import { RefusedStart } from './refused-start.ts'

/** A port from the environment, or nothing for the usual one. */
function portFrom(variable: string): number | undefined {
  const text = process.env[variable]
  if (!text) return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new RefusedStart(`${variable} muss eine Zahl von 1 bis 65535 sein, nicht „${text}“.`)
  return port
}

function introduce({ siteUrl, inboxUrl, seeded }: Platform): void {
  console.log(`
Roter Faden läuft.

  Website      ${siteUrl}
  Posteingang  ${inboxUrl}  (alle E-Mails der Plattform; keine verlässt den Rechner)

${seeded ? 'Mit Beispieldaten; alle Personen darin sind erfunden.' : 'Ohne Beispieldaten.'}
Beenden: Strg+C. Von vorn anfangen: npm run reset
`)
}

function leave(error: unknown): never {
  console.error(error instanceof RefusedStart ? error.message : error)
  process.exit(1)
}

try {
  const platform = await startPlatform({
    port: portFrom('PORT'),
    mailPort: portFrom('MAIL_PORT'),
    identityPort: portFrom('IDENTITY_PORT'),
    dynamodbPort: portFrom('DYNAMODB_PORT'),
    seed: process.env.SEED !== 'no',
  })
  introduce(platform)
  const stop = () => void platform.stop().then(() => process.exit(0), leave)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  leave(new RefusedStart((await platform.failed).message))
} catch (error) {
  leave(error)
}
