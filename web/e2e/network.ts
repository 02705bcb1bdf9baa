import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { test as base, type BrowserContext } from '@playwright/test'
import { site } from './addresses.ts'

/** The way from a browser to the platform. */
async function newNetwork() {
  const { hostname, port } = new URL(site)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    return undefined
  })
  await once(server.listen(0, hostname), 'listening')
  const hangUp = () => open.forEach((socket) => socket.destroy())
  return {
    origin: `http://${hostname}:${(server.address() as AddressInfo).port}`,

    /**
     * The browser is told that it is offline, and is: a page that opens while it is told so may still send its first
     * requests.
     */
    async cut(context: BrowserContext) {
      isCut = true
      hangUp()
      await context.setOffline(true)
    },

    async mend(context: BrowserContext) {
      isCut = false
      await context.setOffline(false)
    },

    async close() {
      hangUp()
      server.close()
      await once(server, 'close')
    },
  }
}
type Network = Awaited<ReturnType<typeof newNetwork>>

/** Pages whose network can be cut. */
export const test = base.extend<{ network: Network }>({
  // oxlint-disable-next-line no-empty-pattern -- the first argument names what a fixture needs, here nothing
  network: async ({}, use) => {
    const network = await newNetwork()
    await use(network)
    await network.close()
  },
  baseURL: ({ network }, use) => use(network.origin),
})
