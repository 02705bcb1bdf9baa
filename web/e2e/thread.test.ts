import { expect, test, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { mailNumber } from './mails.ts'
import { cast, signedIn } from './people.ts'
import { closeVote } from './votes.ts'

test.describe.configure({ mode: 'serial' })

const today = dayInBerlin(new Date())
const priority = 'Bus und Bahn für alle, auch auf dem Land'
const campaign = 'Jede Stunde ein Bus'
const action = 'Haltestellen-Aktion am Albertplatz'

const vote = async (page: Page, choice: RegExp) => {
  await page.goto('/councils')
  await page.getByRole('link', { name: priority }).click()
  await page.getByRole('button', { name: choice }).click()
}

test('one council alone decides nothing, both together do, and not before the vote closes', async ({
  browser,
}) => {
  const ayse = await signedIn(browser, cast.campaignCouncil)
  await vote(ayse, /^Ja/)
  await expect(ayse.getByText('Deine Stimme ist gezählt.')).toBeVisible()
  const mila = await signedIn(browser, cast.activistsCouncil)
  await vote(mila, /^Ja/)
  await expect(mila.getByText('Deine Stimme bisher: Ja')).toBeVisible()
  await mila.goto('/priorities')
  await expect(mila.getByRole('link', { name: priority })).toHaveCount(0)

  await closeVote(priority)
  await mila.goto('/proposals/archive')
  await mila.getByRole('link', { name: priority }).click()
  await mila.getByRole('link', { name: 'Zum Schwerpunkt' }).click()
  await expect(mila.getByRole('heading', { level: 1, name: priority })).toBeVisible()
  await mila.getByRole('link', { name: 'Wie entschieden wurde' }).click()
  await expect(mila.getByText('Geprüft: Dieses Protokoll ist')).toBeVisible()
})

test('the federal office opens a campaign under the decided priority', async ({ browser }) => {
  const paul = await signedIn(browser, cast.federalOffice)
  await paul.getByRole('link', { name: 'Kampagne eröffnen' }).click()
  await paul.getByLabel('Schwerpunkt').selectOption({ index: 0 })
  await paul.getByLabel('Titel').fill(campaign)
  await paul.getByLabel('Was wir gemeinsam tun').fill('Wir fragen an jeder Haltestelle, welche Linie fehlt.')
  await paul.getByLabel('Beginnt am').fill(addDays(today, 31))
  await paul.getByLabel('Endet am').fill(addDays(today, 150))
  await paul.getByRole('button', { name: 'Kampagne eröffnen' }).click()
  await expect(paul.getByRole('heading', { level: 1, name: campaign })).toBeVisible()
  // The thread upwards.
  await paul.getByRole('link', { name: priority }).first().click()
  await expect(paul.getByRole('link', { name: campaign })).toBeVisible()
})

test('nobody else opens campaigns, and nobody registers actions for others', async ({ browser }) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden)
  expect((await katrin.goto('/campaigns/new'))?.status()).toBe(403)
  expect((await katrin.goto('/coordinate/rostock'))?.status()).toBe(403)
  expect((await katrin.goto('/coordinate/rostock/actions/new'))?.status()).toBe(403)
  const sabine = await signedIn(browser, cast.coordinatorOfSaxony)
  expect((await sabine.goto('/coordinate/dresden'))?.status()).toBe(403)
  const thuy = await signedIn(browser, cast.member)
  expect((await thuy.goto('/coordinate'))?.status()).toBe(403)
})

test('a coordinator registers an action, publishes it and sees who comes; the figures follow', async ({
  browser,
}) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden)
  await katrin.getByRole('link', { name: 'Aktionen meines Verbandes' }).click()
  await katrin.getByRole('link', { name: 'Aktion anmelden' }).click()
  await katrin.getByLabel('Kampagne').selectOption({ label: campaign })
  await katrin.getByLabel('Art der Aktion').selectOption({ label: 'Infostand' })
  await katrin.getByLabel('Titel').fill(action)
  await katrin
    .getByLabel('Was passiert dort?')
    .fill('Wir fragen Wartende, welche Linie fehlt. <script>alert(1)</script>')
  await katrin.getByLabel('Treffpunkt', { exact: true }).fill('Albertplatz')
  await katrin.getByLabel('Straße und Hausnummer').fill('Albertplatz 1')
  await katrin.getByLabel('Postleitzahl').fill('01099')
  await katrin.getByLabel('Ort', { exact: true }).fill('Dresden')
  await katrin.getByLabel('Stufenlos erreichbar').check()
  const shift = async (row: number, from: string, to: string, places: string) => {
    await katrin.getByLabel(`Von, ${row}. Schicht`).fill(from)
    await katrin.getByLabel(`Bis, ${row}. Schicht`).fill(to)
    await katrin.getByLabel(`Plätze, ${row}. Schicht`).fill(places)
  }
  const save = () => katrin.getByRole('button', { name: 'Entwurf speichern' }).click()

  await katrin.getByLabel('Tag').fill(addDays(today, -1))
  await shift(1, '10:00', '12:00', '0')
  await save()
  await expect(katrin.getByText('Mindestens 1.').first()).toBeVisible()
  await shift(1, '12:00', '10:00', '100000')
  await save()
  await expect(katrin.getByText('Höchstens 999.').first()).toBeVisible()
  await expect(katrin.getByText('Das Ende liegt vor dem Anfang.').first()).toBeVisible()
  await shift(1, '10:00', '12:00', '2')
  await save()
  await expect(katrin.getByText('Dieser Tag ist schon vorbei.').first()).toBeVisible()
  await expect(katrin.getByLabel('Titel')).toHaveValue(action)
  await katrin.getByLabel('Tag').fill(addDays(today, 2))
  await save()
  await expect(katrin.getByText('Der Tag liegt nicht im Zeitraum der Kampagne.').first()).toBeVisible()
  await katrin.getByLabel('Tag').fill(addDays(today, 33))
  await shift(2, '12:00', '14:00', '1')
  await save()

  await expect(katrin.getByRole('heading', { level: 1, name: action })).toBeVisible()
  await expect(katrin.getByText('<script>alert(1)</script>')).toBeVisible()
  const other = await katrin.context().newPage()
  await other.goto(`${katrin.url()}/edit`)
  await katrin.goto(`${katrin.url()}/edit`)
  await katrin.getByLabel('Treffpunkt', { exact: true }).fill('Albertplatz, am Brunnen')
  await save()
  await other.getByLabel('Treffpunkt', { exact: true }).fill('ganz woanders')
  await other.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect(other.getByText('Inzwischen hat jemand eine neuere Fassung gespeichert.')).toBeVisible()
  await expect(other.getByLabel('Treffpunkt', { exact: true })).toHaveValue('ganz woanders')

  await katrin.getByRole('button', { name: 'Veröffentlichen' }).click()
  await expect(katrin.getByText('Veröffentlicht.')).toBeVisible()
  const address = katrin.url()
  await katrin.getByRole('link', { name: 'So sehen es alle anderen' }).click()
  const publicAddress = katrin.url()

  const thuy = await signedIn(browser, cast.member)
  await thuy.goto(publicAddress)
  await thuy
    .getByRole('button', { name: /Ich komme|12:00/ })
    .last()
    .click()
  await expect(thuy.getByText('Du bist dabei').first()).toBeVisible()
  await mailNumber(1, 'thuy.nguyen@example.org')
  await thuy.goto('/my')
  await expect(thuy.getByRole('link', { name: action, exact: true })).toBeVisible()

  const stranger = await (await browser.newContext({ baseURL: new URL(publicAddress).origin })).newPage()
  await stranger.goto(publicAddress)
  await expect(stranger.getByText('alle Plätze vergeben').first()).toBeVisible()

  await katrin.goto(address)
  await katrin.getByRole('link', { name: 'Liste der Leute' }).click()
  await expect(katrin.getByText(cast.member).first()).toBeVisible()
  const ole = await signedIn(browser, cast.coordinatorOfRostock)
  expect((await ole.goto(address))?.status()).toBe(403)

  await expect(async () => {
    await stranger.goto(publicAddress)
    await stranger.getByRole('link', { name: priority }).click()
    await expect(stranger.getByText('1 von 400')).toBeVisible({ timeout: 1_000 })
    await expect(stranger.getByText(/^1 ?feste Zusage/)).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
})
