import { startThread } from './thread.ts'

/** The table names by what they hold: `campaigns`, `councils`, `signUps`, `accessLog`. */
export type TableNames = Record<'campaigns' | 'councils' | 'signUps' | 'accessLog', string>

/** What `infra/local/seed/seed.ts` exports as `seed` is given; its environment has the endpoint. */
export type SeedContext = {
  tables: TableNames
  /** ISO date in Europe/Berlin; what the seed makes is relative to it. */
  today: string
}

/** Fills empty tables with the example organisation. */
export async function runSeed(
  tables: TableNames,
  env: Record<string, string>,
  log: (text: string) => void,
): Promise<void> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())
  const context: SeedContext = { tables, today }
  const seeding = startThread('./seed/seed.ts', 'seed', context, { env, log })
  try {
    await seeding.ready
  } finally {
    await seeding.stop()
  }
}
