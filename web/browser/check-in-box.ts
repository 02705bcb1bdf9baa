import { deleteDB, openDB, type DBSchema } from 'idb'
import type { CheckInEntry, CheckInList } from '#shared/sign-ups/check-in.ts'

const name = 'check-in'

/** A door this device minds. */
export type Door = CheckInList & { token: string }

/** What was tapped or typed here, kept until the server has it and the list says so too. */
export type Kept = {
  entryId: string
  actionId: string
  entry: CheckInEntry
  /** Whom it is about, as far as this device knows. */
  attendeeId?: string
  name?: string
  /** The server has it; the list does not show it yet. */
  isSent?: true
  /** Why the server did not take it. */
  problem?: string
}

interface Schema extends DBSchema {
  doors: { key: string; value: Door }
  entries: { key: string; value: Kept; indexes: { byAction: string } }
}

export type Box = Awaited<ReturnType<typeof openBox>>

/** What the device remembers of its doors; outlives the page, ends with the link or at the press of a button. */
export async function openBox() {
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('doors', { keyPath: 'actionId' })
      fresh.createObjectStore('entries', { keyPath: 'entryId' }).createIndex('byAction', 'actionId')
    },
    // Another page is about to delete everything.
    blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
  })

  async function forget(actionId: string): Promise<void> {
    const both = db.transaction(['doors', 'entries'], 'readwrite')
    const [doors, entries] = [both.objectStore('doors'), both.objectStore('entries')]
    const keys = await entries.index('byAction').getAllKeys(actionId)
    await Promise.all([doors.delete(actionId), ...keys.map((key) => entries.delete(key)), both.done])
  }

  return {
    forget,

    doors: () => db.getAll('doors'),

    async forgetToken(token: string | null): Promise<void> {
      const shut = (await db.getAll('doors')).filter((door) => door.token === token)
      await Promise.all(shut.map(({ actionId }) => forget(actionId)))
    },

    /** A list as the server has just told it; what was sent before is in it. */
    async saveList(door: Door, sentBefore: readonly string[] = []): Promise<void> {
      const both = db.transaction(['doors', 'entries'], 'readwrite')
      await Promise.all([
        both.objectStore('doors').put(door),
        ...sentBefore.map((entryId) => both.objectStore('entries').delete(entryId)),
        both.done,
      ])
    },

    /** In the order in which they were made. */
    entries: async (actionId: string) =>
      (await db.getAllFromIndex('entries', 'byAction', actionId)).toSorted((a, b) =>
        a.entry.at.localeCompare(b.entry.at),
      ),

    keep: (kept: Kept) => db.put('entries', kept),

    drop: (entryId: string) => db.delete('entries', entryId),

    /** Doors whose link has ended go, and everything with them. */
    async sweep(now: Date): Promise<void> {
      const ended = (await db.getAll('doors')).filter(({ until }) => until < now.toISOString())
      await Promise.all(ended.map(({ actionId }) => forget(actionId)))
    },

    /** Nothing remains, not even the empty store. */
    async destroy(): Promise<void> {
      db.close()
      await deleteDB(name)
    },
  }
}
