import { startThread } from './thread.ts'

/** The tables' names by the word functions know each by. */
export type TableNames = Record<'campaigns' | 'councils' | 'signUps' | 'accessLog', string>

/** What the seed needs to know of the platform; the endpoint comes with the environment. */
type SeedSettings = {
  tables: TableNames
  /** ISO date in Europe/Berlin; everything the seed makes is relative to it. */
  today: string
  linkSecret: string
}

/**
 * Fills the tables with the example organisation.
 *
 * @param environment that of a function which may touch all of them
 * @param onProgress told what is being entered
 */
export async function runSeed(
  tables: TableNames,
  environment: Record<string, string>,
  onProgress: (what: string) => void,
): Promise<void> {
  const { LINK_SECRET: linkSecret } = environment
  if (!linkSecret) throw new Error('no function has a LINK_SECRET')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())
  const settings: SeedSettings = { tables, today, linkSecret }
  const seeding = startThread('./seeding.ts', 'enterSeed', settings, {
    env: environment,
    log: (text) => onProgress(text.trim()),
  })
  try {
    await seeding.ready
  } finally {
    await seeding.stop()
  }
}

/** Runs in the thread, since the stores it goes through read their endpoint from the environment. */
export async function enterSeed(settings: SeedSettings): Promise<void> {
  const { seed } = await import('./seed/seed.ts')
  await seed({ ...settings, onProgress: (what) => console.log(what) })
}
