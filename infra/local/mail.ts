import { createRequire } from 'node:module'
import { StateStore } from './state-store.ts'

export type MailSettings = { port: number; stateDir: string }
type Mail = { messageId: string }

/**
 * Starts a local SES whose page is the inbox; `GET /store` gives the mails as JSON. The package keeps them in
 * memory only, and an accepted mail must survive `kill -9`, so its list is replaced by one that is written down.
 */
export async function startMail({ port, stateDir }: MailSettings): Promise<void> {
  const require = createRequire(import.meta.url)
  const ses = require('aws-ses-v2-local') as { default: (config: object) => Promise<unknown> }
  const { getStoreReadonly } = require('aws-ses-v2-local/dist/store') as { getStoreReadonly: () => object }
  const state = new StateStore(stateDir)
  const mails = state.list<Mail>('mail/').map(([, mail]) => mail)
  Object.defineProperty(getStoreReadonly(), 'emails', {
    get: () => writtenDown(mails, state),
    // The inbox has a button that empties it, which assigns a new list.
    set: () => {
      for (const [key] of state.list('mail/')) state.delete(key)
      mails.length = 0
    },
  })
  await ses.default({ port, host: '127.0.0.1' })
}

/** The same array, with a `push` that reaches the disk before it returns. */
function writtenDown(mails: Mail[], state: StateStore): Mail[] {
  const push = (mail: Mail) => {
    // Padded, so that the order of the keys is the order of arrival.
    state.set(`mail/${String(mails.length).padStart(9, '0')}`, mail)
    return Array.prototype.push.call(mails, mail)
  }
  return Object.defineProperty(mails, 'push', { value: push, configurable: true })
}
