import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import de from '../messages/de.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import type { Stage } from './stage-platform.ts'

export { expect }
export type Locale = 'de' | 'en'
/** What the pages say, so that one journey is told in both languages. */
export const words = { de, en }
export const inLanguage = (locale: Locale, path: string) => (locale === 'de' ? path : `/en${path}`)
export const stage = () => JSON.parse(process.env.STAGE ?? '{}') as Stage

/** Waits until every listener has seen every change so far. */
export async function settled(): Promise<void> {
  const response = await fetch(stage().settledUrl)
  if (!response.ok) throw new Error(await response.text())
}

/** Reads a public address of the API. */
export async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`${stage().siteUrl}/api${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

type Entry = {
  /** Name of the demo person who is signed in; nobody is, without it. */
  as?: string
  javaScript?: boolean
  width?: number
}
type Visitors = {
  /** Opens a browser of its own, and sees to it that it is treated as promised until the test ends. */
  enter: (entry?: Entry) => Promise<Page>
}

/** Cookies of who has signed in before, by name: one sign-in a process is enough to try it. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/auth/sign-in?return=/my')
  await page.getByRole('button', { name }).click()
  await expect(page).toHaveURL(`${stage().siteUrl}/my`)
}

export const test = base.extend<Visitors>({
  enter: async ({ browser }, use) => {
    const entered: { context: BrowserContext; isGuest: boolean; complaints: string[] }[] = []
    await use(async ({ as, javaScript = true, width = 1280 } = {}) => {
      const context = await browser.newContext({
        baseURL: stage().siteUrl,
        javaScriptEnabled: javaScript,
        viewport: { width, height: 900 },
        ...(as && sessions.has(as) && { storageState: sessions.get(as)! }),
      })
      entered.push({ context, isGuest: !as, complaints: complaintsOf(context) })
      const page = await context.newPage()
      if (as && !sessions.has(as)) {
        await signIn(page, as)
        sessions.set(as, await context.storageState())
      }
      return page
    })
    for (const { context, isGuest, complaints } of entered) {
      expect(complaints, 'requests to other hosts, and errors in the browser').toEqual([])
      if (isGuest) expect(await context.cookies(), 'cookies of a guest').toEqual([])
      await context.close()
    }
  },
})

/** What no page may cause: a request to a host that is not ours, a script error, something the policy forbids. */
function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = []
  const ours = new Set([new URL(stage().siteUrl).host, new URL(stage().issuer).host])
  context.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !ours.has(host)) complaints.push(`foreign request: ${request.url()}`)
  })
  context.on('weberror', (error) => complaints.push(`script error: ${error.error()}`))
  context.on('console', (message) => {
    // The browser itself reports a refused page here, which a test may have asked for.
    if (message.type() !== 'error' || /status of 4\d\d/.test(message.text())) return
    complaints.push(`console: ${message.text()}`)
  })
  return complaints
}

/** Fails with the rule and the element of each barrier on the page; in the dark only colours are another matter. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const found = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze()
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`))
  }
  await page.emulateMedia({ colorScheme: null })
  expect(found, `barriers on ${page.url()}`).toEqual([])
}

/** Fails when a page is wider than a small phone. */
export async function expectFitsPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `width of ${page.url()} on a phone`).toBeLessThanOrEqual(360)
}
