import { expect, test, type Page } from '@playwright/test'
import { site } from './addresses.ts'
import { endorsedBy } from './endorsers.ts'
import { mailsTo } from './mails.ts'
import { look } from './look.ts'
import { cast, signedIn } from './people.ts'

test.describe.configure({ mode: 'serial' })

const title = 'Heizkosten offenlegen, überall'
const ole = 'ole.hansen@example.org'
const topicOf = (page: Page) => /top_[0-9a-z]{12}/.exec(page.url())![0]

async function fillIn(page: Page) {
  await page.goto('/topics/new')
  await page.getByLabel('Das Thema in einem Satz').fill(title)
  await page
    .getByLabel('Worum geht es?')
    .fill('Die Abrechnung der Heizkosten versteht niemand, und keiner legt sie offen.')
  await page
    .getByLabel('Warum jetzt?')
    .fill('An jeder dritten Tür ist das die erste Sorge, das muss auf den Tisch.')
}
const send = (page: Page) => page.getByRole('button', { name: 'Thema vorschlagen' }).click()
const similar = (page: Page) => page.getByRole('link', { name: 'Heizkosten, die niemand versteht' })

let topicId = ''

test('similar topics are shown before one is sent, also without a script', async ({ browser }) => {
  const thuy = await signedIn(browser, cast.member, { javaScriptEnabled: false })
  await fillIn(thuy)
  await thuy.getByLabel(/^Was spricht dafür/).fill('https://example.org/nichts')
  await expect(similar(thuy)).toHaveCount(0)
  await send(thuy)
  await expect(similar(thuy)).toBeVisible()
  await expect(thuy.getByLabel('Das Thema in einem Satz')).toHaveValue(title)
  await send(thuy)
  await expect(thuy.getByText('Dazu finden wir keinen Schwerpunkt').first()).toBeVisible()
  const { items } = (await (await fetch(`${site}/api/campaigns`)).json()) as {
    items: { campaignId: string }[]
  }
  await thuy.getByLabel(/^Was spricht dafür/).fill(`${site}/campaigns/${items[0]!.campaignId}`)
  await send(thuy)
  await expect(thuy.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(thuy.getByText('Du unterstützt das')).toBeVisible()
  await expect(thuy.getByText('0 von 10 Kreisverbänden')).toBeVisible()
  topicId = topicOf(thuy)
})

test('similar topics are shown while typing', async ({ browser }) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden)
  await fillIn(katrin)
  await expect(similar(katrin)).toBeVisible()
  await expect(katrin.getByRole('link', { name: title })).toBeVisible()
})

test('with ten districts of three states a topic is on the agenda, and those who endorsed it are told', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const before = (await mailsTo(ole)).length
  await endorsedBy(topicId, 'BY', 4)
  await endorsedBy(topicId, 'HE', 4)
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, { javaScriptEnabled: false })
  await katrin.goto(`/topics/${topicId}`)
  await katrin.getByRole('button', { name: 'Für den Kreisverband Dresden unterstützen' }).click()
  await expect(katrin.getByText('Der Kreisverband Dresden unterstützt das')).toBeVisible()
  await expect(katrin.getByText('9 von 10 Kreisverbänden')).toBeVisible()
  await katrin.getByRole('button', { name: 'Zurückziehen' }).click()
  await expect(katrin.getByText('8 von 10 Kreisverbänden')).toBeVisible()
  await katrin.getByRole('button', { name: 'Für den Kreisverband Dresden unterstützen' }).click()

  const coordinator = await signedIn(browser, cast.coordinatorOfRostock)
  await coordinator.goto(`/topics/${topicId}`)
  await coordinator.getByRole('button', { name: 'Für den Kreisverband Rostock unterstützen' }).click()
  await expect(coordinator.getByText('Steht auf der nächsten Tagesordnung beider Räte')).toBeVisible()
  await expect(coordinator.getByRole('button', { name: 'Zurückziehen' })).toHaveCount(0)

  await coordinator.goto('/topics')
  const supported = coordinator.getByRole('region', { name: 'Auf der nächsten Tagesordnung' })
  await expect(supported.getByRole('link', { name: title })).toBeVisible()

  // Ole wants to hear at once: the next minute tells him, in one mail.
  await expect.poll(async () => (await mailsTo(ole)).length, { timeout: 100_000 }).toBe(before + 1)
  const mail = (await mailsTo(ole)).at(-1)!
  expect(mail.subject).toContain(title)
  const foot = /https?:\S+\/my\/news\/link\S+/.exec(mail.body.text)![0]

  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await stranger.goto(foot)
  await expect(stranger.getByLabel(/^Sofort/)).toBeChecked()
  await stranger.getByLabel(/^Wöchentlich/).check()
  await stranger.getByRole('button', { name: 'Merken' }).click()
  await expect(stranger.getByText('Gemerkt.')).toBeVisible()
  await coordinator.goto('/my/news')
  await expect(coordinator.getByLabel(/^Wöchentlich/)).toBeChecked()
  await expect(coordinator.getByRole('link', { name: title })).toBeVisible()
})

test('the federal office merges it into a similar one, which it leads to', async ({ browser }) => {
  const paul = await signedIn(browser, cast.federalOffice)
  await paul.goto(`/topics/${topicId}`)
  await paul.getByText('Mit einem ähnlichen Vorschlag zusammenlegen').click()
  await paul.getByLabel(/^Heizkosten, die niemand versteht/).check()
  await paul.getByRole('button', { name: 'Zusammenlegen' }).click()
  await expect(paul.getByText('Zusammengelegt. Wer unterstützt hat, erfährt es.')).toBeVisible()
  await paul.getByRole('link', { name: 'Heizkosten, die niemand versteht' }).click()
  await expect(paul.getByRole('link', { name: title })).toBeVisible()
  await expect
    .poll(async () => {
      await paul.reload()
      return paul.getByRole('link', { name: 'Dresden', exact: true }).count()
    })
    .toBe(1)
})

test('axe finds nothing on these pages', async ({ browser }) => {
  test.setTimeout(120_000)
  const thuy = await signedIn(browser, cast.member)
  const problems: string[] = []
  for (const at of ['', '/en'])
    for (const path of [
      '/topics',
      '/topics?show=closed',
      '/topics/new',
      `/topics/${topicId}`,
      '/my/news',
      '/rankings',
      '/rankings?show=closed',
    ])
      problems.push(...(await look(thuy, at + path)))
  expect(problems).toEqual([])
})

test('both councils put topics in an order, each seat once', async ({ browser }) => {
  const mila = await signedIn(browser, cast.activistsCouncil, { javaScriptEnabled: false })
  await mila.goto('/rankings/new')
  await mila.getByLabel('Worum geht es?').fill('Was zuerst auf die Straße?')
  await mila.getByLabel('Wohnheime für Azubis').check()
  await mila.getByLabel('Freibäder retten').check()
  await mila.getByLabel(/^Reihenfolge/).check()
  await mila.getByRole('button', { name: 'Beide Räte fragen' }).click()
  await expect(mila.getByText('Die Rangliste ist offen.')).toBeVisible()
  const address = new URL(mila.url()).pathname
  await mila.getByLabel('Freibäder retten').selectOption('Platz 1')
  await mila.getByLabel('Wohnheime für Azubis').selectOption('Platz 2')
  await mila.getByRole('button', { name: 'So ordne ich' }).click()
  await expect(mila.getByText('Gezählt. Bis zum Ende kannst Du es noch ändern.')).toBeVisible()
  await expect(mila.getByLabel('Freibäder retten')).toHaveValue('1')

  const ayse = await signedIn(browser, cast.campaignCouncil)
  await ayse.goto(address)
  await expect(ayse.getByText('eine Stimme')).toBeVisible()
  await expect(ayse.getByLabel('Freibäder retten')).toHaveValue('')

  const thuy = await signedIn(browser, cast.member)
  await thuy.goto(address)
  await expect(thuy.getByRole('button', { name: 'So ordne ich' })).toHaveCount(0)
  await thuy.goto('/rankings?show=closed')
  await thuy.getByRole('link', { name: 'Was packen wir im Frühjahr zuerst an?' }).click()
  await thuy.locator('summary', { hasText: 'Jedes gegen jedes' }).click()
  await expect(thuy.getByRole('table')).toBeVisible()
})
