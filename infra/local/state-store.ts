import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { RefusedStart } from './refused-start.ts'

/** Where a platform keeps its data unless told otherwise: `STATE_DIR`, or `.local` in the project. */
export const stateFolder = resolve(process.env.STATE_DIR ?? join(import.meta.dirname, '../../.local'))

/**
 * Small things that must survive `kill -9`: stream checkpoints, secrets, the signing key, sessions, mails.
 * SQLite because a write is on disk when the call returns and can never be half there; several threads may
 * hold the same folder open.
 */
export class StateStore {
  readonly #database: DatabaseSync

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#database = new DatabaseSync(join(folder, 'state.db'), { timeout: 5_000 })
    this.#database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;' +
        'CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL)',
    )
  }

  get(key: string): unknown {
    const row = this.#database.prepare('SELECT value FROM state WHERE key = ?').get(key)
    return row && JSON.parse(row['value'] as string)
  }

  /** The stored value, or the made one from now on. */
  getOrMake<Value>(key: string, make: () => Value): Value {
    const known = this.get(key) as Value | undefined
    if (known !== undefined) return known
    const made = make()
    this.set(key, made)
    return made
  }

  set(key: string, value: unknown): void {
    this.#database.prepare('INSERT OR REPLACE INTO state VALUES (?, ?)').run(key, JSON.stringify(value))
  }

  /** All entries whose key begins with `prefix`, in the order of their keys. */
  list<Value>(prefix: string): [key: string, value: Value][] {
    const rows = this.#database
      .prepare('SELECT key, value FROM state WHERE substr(key, 1, ?) = ? ORDER BY key')
      .all(prefix.length, prefix)
    return rows.map((row) => [row.key as string, JSON.parse(row.value as string) as Value])
  }

  delete(key: string): void {
    this.#database.prepare('DELETE FROM state WHERE key = ?').run(key)
  }

  close(): void {
    this.#database.close()
  }
}

/**
 * Makes this process the only one to use a state folder. The lock belongs to the operating system, so it is
 * gone with the process however that ends; there is no stale file to clean up.
 *
 * @throws {RefusedStart} when another process holds it
 */
export function lockState(folder: string): { release: () => void } {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'lock.db'), { timeout: 300 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new RefusedStart(`Roter Faden läuft schon (mit den Daten in ${folder}).`)
  }
  return { release: () => lock.close() }
}
