/*
 * Lets the pages for the door open without a network. It keeps them empty, as anybody may see them, with the files
 * they are made of; names come from the device's own store and are never in here.
 */
import { clientsClaim } from 'workbox-core'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'

/** What a service worker has around it and the types of pages do not tell. */
type Worker = {
  registration: { scope: string }
  skipWaiting: () => Promise<void>
  addEventListener: (kind: 'install', listen: (event: Lasting) => void) => void
}
const worker = globalThis as unknown as Worker

/** An event that may last longer than its answer. */
type Lasting = { waitUntil: (done: Promise<unknown>) => void }
const lasting = (event: unknown) => event as Lasting

const cacheName = 'check-in-pages'
const secondsToWait = 4

const { pathname: door } = new URL(worker.registration.scope)
const empties = [door, `${door}/ticket`]

/** The empty pages with every file they name; signed in or not makes no difference to them. */
async function keepPages(): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const path of empties) {
    const page = await fetch(path, { credentials: 'omit', cache: 'no-store' })
    if (!page.ok) throw new Error(`${path} answered ${page.status}`)
    const files = new Set((await page.clone().text()).match(/\/_next\/static\/[\w./~-]+/g) ?? [])
    const missing: string[] = []
    for (const file of files) if (!(await cache.match(file))) missing.push(file)
    await cache.addAll(missing)
    await cache.put(path, page)
  }
}

worker.addEventListener('install', (event) => {
  void worker.skipWaiting()
  event.waitUntil(keepPages())
})
clientsClaim()

const network = new NetworkOnly({ networkTimeoutSeconds: secondsToWait })

/** From the network when it answers in time; the empty page, which the device fills, when it does not. */
registerRoute(
  new NavigationRoute(async ({ request, event, url }) => {
    try {
      const page = await network.handle({ request, event: event as never })
      if (page.status >= 500) throw new Error(`${page.status}`)
      // After an update of the site its files have other names.
      lasting(event).waitUntil(keepPages().catch(() => undefined))
      return page
    } catch (error) {
      const kept = await caches.match(url.pathname.endsWith('/ticket') ? empties[1]! : empties[0]!)
      if (kept) return kept
      throw error
    }
  }),
)
registerRoute(({ url }) => url.pathname.startsWith('/_next/static/'), new CacheFirst({ cacheName }))
