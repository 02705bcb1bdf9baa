// Takes the pictures of the README from the running platform with its example data: npm run pictures
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as browsers } from '@playwright/test'
import { requireNode24 } from '../infra/local/node-version.mjs'

requireNode24()
// Functions run in UTC in the cloud, and worker threads inherit the zone of the process.
process.env.TZ = 'UTC'
const { startPlatform } = await import('../infra/local/platform.ts')
const { freePort } = await import('../infra/local/ports.ts')
const { chromium } = await import('../web/e2e/chromium.ts')

const mostBytes = 250_000
const folder = join(import.meta.dirname, 'pictures')
const wide = { viewport: { width: 1100, height: 800 } }
const narrow = { viewport: { width: 360, height: 720 } }

const stateDir = mkdtempSync(join(tmpdir(), 'roter-faden-pictures-'))
const platform = await startPlatform({
  port: await freePort(),
  mailPort: await freePort(),
  identityPort: await freePort(),
  dynamodbPort: await freePort(),
  stateDir,
})
try {
  const all = async (list) => (await (await fetch(`${platform.siteUrl}/api${list}`)).json()).items
  const [[action], campaigns, [priority]] = await Promise.all(
    ['/actions', '/campaigns', '/priorities'].map(all),
  )
  const housing = 'Tür auf für bezahlbares Wohnen'
  const campaign = campaigns.find(({ title }) => title === housing)
  const pictures = [
    { name: 'start', path: '/', ...wide },
    { name: 'start-dark', path: '/', ...wide, colorScheme: 'dark' },
    { name: 'action-phone', path: `/actions/${action.actionId}`, ...narrow },
    { name: 'campaign', path: `/campaigns/${campaign.campaignId}`, ...wide },
    {
      name: 'plan',
      path: '/coordinate/dresden',
      follow: housing,
      as: 'Katrin Vogel',
      ...wide,
    },
    { name: 'participation', path: `/campaigns/${campaign.campaignId}/participation`, ...wide },
    { name: 'priority', path: `/priorities/${priority.priorityId}`, ...wide },
    { name: 'councils', path: '/councils', as: 'Mila Petrović', ...wide },
    { name: 'proposal', path: '/councils', follow: 'Bus und Bahn', as: 'Mila Petrović', ...wide },
    { name: 'vote-phone', path: '/councils', follow: 'Bus und Bahn', as: 'Mila Petrović', ...narrow },
  ]
  mkdirSync(folder, { recursive: true })
  const browser = await browsers.launch(await chromium())
  try {
    for (const { name, path, as, follow, ...settings } of pictures) {
      const page = await browser.newPage({ locale: 'de-DE', colorScheme: 'light', ...settings })
      if (as) {
        await page.goto(`${platform.siteUrl}/sign-in`)
        await page.getByRole('link', { name: 'Weiter zur Anmeldung' }).click()
        await page.getByRole('button', { name: as }).click()
        await page.getByRole('heading', { name: 'Meine Seite' }).waitFor()
      }
      // The second visit has the letters of the house.
      await page.goto(platform.siteUrl + path, { waitUntil: 'networkidle' })
      const answer = await page.goto(platform.siteUrl + path, { waitUntil: 'networkidle' })
      if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}`)
      if (follow) {
        await page.getByRole('link', { name: follow }).click()
        await page.waitForLoadState('networkidle')
      }
      const file = join(folder, `${name}.png`)
      await page.screenshot({ path: file })
      if (statSync(file).size > mostBytes) throw new Error(`${file} is larger than ${mostBytes} bytes`)
      await page.close()
    }
  } finally {
    await browser.close()
  }
} finally {
  await platform.stop()
  rmSync(stateDir, { recursive: true })
}
