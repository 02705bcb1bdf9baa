import type { BrowserContext } from '@playwright/test'

const api = '**/api/**'

/**
 * No page of this browser has a network any more. A page that opens while the browser is offline may send its first
 * requests before it knows; so those are cut as well.
 */
export async function cutNetwork(context: BrowserContext): Promise<void> {
  await context.setOffline(true)
  await context.route(api, (route) => route.abort('internetdisconnected'))
}

export async function giveNetworkBack(context: BrowserContext): Promise<void> {
  await context.unroute(api)
  await context.setOffline(false)
}
