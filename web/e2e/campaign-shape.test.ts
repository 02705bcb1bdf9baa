import { expect, test, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { site } from './addresses.ts'
import { daySpan } from '#web/lib/dates.ts'
import { look } from './look.ts'
import { openCampaign } from './open-campaign.ts'
import { cast, signedIn } from './people.ts'
import { addTemplate, fillTask, save } from './templates.ts'

test.describe.configure({ mode: 'serial', timeout: 60_000 })

const today = dayInBerlin(new Date())
const title = 'Offene Höfe'
const withoutScripts = { javaScriptEnabled: false }
let at = ''

const isRefused = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Das gehört nicht zu Deinen Aufgaben' })).toBeVisible()
const nameThem = (page: Page) => page.getByRole('button', { name: 'Auswahl speichern' }).click()
const added = (page: Page) => page.getByLabel('Kennung der Person')
/** Their own id, as it stands on their own page. */
const idOf = async (page: Page) =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(await page.locator('main').innerHTML())![0]
const period = (from: number, to: number) => daySpan('de', addDays(today, from), addDays(today, to))
/** What others saved meanwhile, below a form. */
const meanwhileOn = (page: Page) =>
  page.locator('section').filter({ hasText: 'So hat es gerade jemand anders gespeichert' }).last()
const saveMine = (page: Page) => page.getByRole('button', { name: 'Meine Änderungen dazu speichern' }).click()
const isOutdated = (page: Page) => expect(page.getByRole('alert')).toContainText('neuere Fassung')

test('the federal office names somebody who shapes a campaign as well', async ({ browser }) => {
  const thuy = await signedIn(browser, cast.member, withoutScripts)
  const id = await idOf(thuy)

  const paul = await signedIn(browser, cast.federalOffice, withoutScripts)
  at = await openCampaign(paul, title, 'Wir laden Nachbarinnen und Nachbarn in die Höfe ein.')

  await thuy.goto(at)
  await expect(thuy.getByRole('link', { name: 'Rahmen ändern' })).toHaveCount(0)
  for (const page of ['edit', 'templates/new', 'layers/land-sachsen']) {
    const answer = await thuy.goto(`${at}/${page}`)
    expect(answer!.status()).toBe(403)
    await isRefused(thuy)
  }

  const nobody = await (await browser.newContext({ baseURL: site, ...withoutScripts })).newPage()
  await nobody.goto(`${at}/edit`)
  expect(new URL(nobody.url()).pathname).toBe('/sign-in')

  await paul.goto(`${at}/edit`)
  await added(paul).fill('00000000-0000-4000-8000-000000000000')
  await nameThem(paul)
  await expect(paul.getByRole('alert')).toContainText('hat niemand ein Konto')
  await added(paul).fill('Thuy')
  await nameThem(paul)
  await expect(paul.getByRole('alert')).toContainText('keine gültige Kennung')
  await added(paul).fill(` ${id.toUpperCase()} `)
  await nameThem(paul)
  await expect(paul.getByText('Die Auswahl ist gespeichert.')).toBeVisible()
  await expect(paul.getByLabel(cast.member)).toBeChecked()

  await thuy.goto('/my')
  await thuy.getByRole('link', { name: `Kampagne „${title}“ gestalten` }).click()
  await thuy.getByRole('link', { name: 'Rahmen ändern' }).click()
  await expect(thuy.getByRole('listitem').filter({ hasText: cast.member })).toBeVisible()
  await expect(thuy.getByRole('button', { name: 'Auswahl speichern' })).toHaveCount(0)
})

test('two who name somebody at once both do', async ({ browser }) => {
  const [jonas, ole] = await Promise.all([
    signedIn(browser, cast.activist, withoutScripts),
    signedIn(browser, cast.coordinatorOfRostock, withoutScripts),
  ])
  const [first, second] = await Promise.all([
    signedIn(browser, cast.federalOffice, withoutScripts),
    signedIn(browser, cast.federalOffice, withoutScripts),
  ])
  await Promise.all([first.goto(`${at}/edit`), second.goto(`${at}/edit`)])
  await added(first).fill(await idOf(jonas))
  await nameThem(first)
  await expect(first.getByText('Die Auswahl ist gespeichert.')).toBeVisible()
  await added(second).fill(await idOf(ole))
  await nameThem(second)
  await isOutdated(second)
  await expect(meanwhileOn(second).getByText(cast.activist)).toBeVisible()
  await expect(added(second)).toHaveValue(await idOf(ole))
  await saveMine(second)
  for (const name of [cast.member, cast.activist, cast.coordinatorOfRostock])
    await expect(second.getByLabel(name)).toBeChecked()

  await second.getByLabel(cast.activist).uncheck()
  await second.getByLabel(cast.coordinatorOfRostock).uncheck()
  await nameThem(second)
  await expect(second.getByText('Die Auswahl ist gespeichert.')).toBeVisible()
  await expect(second.getByLabel(cast.activist)).toHaveCount(0)
  await expect(second.getByLabel(cast.member)).toBeChecked()
})

test('two who change the frame at once both see it, and nothing of either is lost', async ({ browser }) => {
  const [paul, thuy] = await Promise.all([
    signedIn(browser, cast.federalOffice, withoutScripts),
    signedIn(browser, cast.member, withoutScripts),
  ])
  await Promise.all([paul.goto(`${at}/edit`), thuy.goto(`${at}/edit`)])
  await paul.getByLabel('Gespräche').fill('5000')
  await paul.getByLabel('Phase 1: Name').fill('Einladen')
  await paul.getByLabel('Phase 1: Von').fill(today)
  await paul.getByLabel('Phase 1: Bis').fill(addDays(today, 30))
  await save(paul)
  await expect(paul.getByText('Gespeichert.')).toBeVisible()

  await thuy.getByLabel('Name', { exact: true }).fill('Thuy Nguyen')
  await thuy.getByLabel('Telefon oder E-Mail, öffentlich').fill('hoefe@example.org')
  await save(thuy)
  await isOutdated(thuy)
  const meanwhile = meanwhileOn(thuy)
  await expect(meanwhile.getByText(/^Einladen:/)).toBeVisible()
  await expect(meanwhile.getByText('Gespräche: 5.000')).toBeVisible()
  // What they left alone is not told.
  await expect(meanwhile.getByText('Wir laden Nachbarinnen')).toHaveCount(0)
  // Pressing the same button again puts nothing over theirs.
  await save(thuy)
  await isOutdated(thuy)
  await saveMine(thuy)
  await expect(thuy.getByText('Gespeichert.')).toBeVisible()

  const { frame } = (await (await fetch(`${site}/api${at}/frame`)).json()) as { frame: object }
  expect(frame).toMatchObject({
    targets: [{ unit: 'conversations', count: 5000 }],
    phases: [{ name: 'Einladen' }],
    contact: { name: 'Thuy Nguyen', reach: 'hoefe@example.org' },
  })

  // What is wrong is told where it was typed, also below a row that stands empty.
  await thuy.goto(`${at}/edit`)
  await thuy.getByLabel('Tag 3: Was ist da?').fill('Hoffest')
  await thuy.getByLabel('Türen').fill('99999999')
  await save(thuy)
  await expect(thuy.getByLabel('Tag 3: Wann')).toHaveAttribute('aria-invalid', 'true')
  await expect(thuy.getByLabel('Türen')).toHaveAttribute('aria-invalid', 'true')
  await expect(thuy.getByRole('alert').getByRole('link')).toHaveText([/^Türen:/, /^Tag 3: Wann:/])
})

test('a state sets its own days, which only the plans of its districts follow', async ({ browser }) => {
  const thuy = await signedIn(browser, cast.member, withoutScripts)
  await thuy.goto(at)
  await addTemplate(thuy, 'Stadt', ['Höfe aussuchen'])
  const template = thuy.url().split('?')[0]!
  const paul = await signedIn(browser, cast.federalOffice, withoutScripts)
  await Promise.all([paul.goto(template), thuy.goto(template)])
  await fillTask(paul, 2, 'Tee kochen')
  await save(paul)
  await expect(paul.getByText('Gespeichert.')).toBeVisible()
  await thuy.getByLabel('Aufgabe 1: Was ist zu tun?').fill('Schöne Höfe aussuchen')
  await save(thuy)
  await isOutdated(thuy)
  await expect(meanwhileOn(thuy).getByText(/^Tee kochen: Alle wissen Bescheid\./)).toBeVisible()
  await saveMine(thuy)
  await expect(thuy.getByText('Gespeichert.')).toBeVisible()
  await expect(thuy.getByLabel('Aufgabe 1: Was ist zu tun?')).toHaveValue('Schöne Höfe aussuchen')
  await expect(thuy.getByLabel('Aufgabe 2: Was ist zu tun?')).toHaveValue('Tee kochen')

  const sabine = await signedIn(browser, cast.coordinatorOfSaxony, withoutScripts)
  for (const page of ['edit', 'templates/new', 'layers/land-bayern', 'layers/dresden']) {
    await sabine.goto(`${at}/${page}`)
    await isRefused(sabine)
  }
  await sabine.goto(at)
  await sabine.getByRole('link', { name: 'Tage und Ziele unseres Landes' }).click()
  await sabine.getByLabel('Einladen: Von').fill(addDays(today, 61))
  await sabine.getByLabel('Einladen: Bis').fill(addDays(today, 70))
  await sabine.getByLabel('Gespräche').fill('300')
  await save(sabine)
  await expect(sabine.getByRole('alert')).toBeVisible()
  await sabine.getByLabel('Einladen: Von').fill(addDays(today, 12))
  await sabine.getByLabel('Einladen: Bis').fill(addDays(today, 40))
  // Somebody else of her state is faster.
  const other = await signedIn(browser, cast.coordinatorOfSaxony, withoutScripts)
  await other.goto(`${at}/layers/land-sachsen`)
  await expect(other.getByText(`Für alle: ${period(0, 30)}`)).toBeVisible()
  await other.getByLabel('Aktionen').fill('40')
  await save(other)
  await expect(other.getByText('Gespeichert.')).toBeVisible()
  await save(sabine)
  await isOutdated(sabine)
  await expect(meanwhileOn(sabine).getByText('Aktionen: 40')).toBeVisible()
  await saveMine(sabine)
  await expect(sabine.getByText('Gespeichert.')).toBeVisible()
  await other.goto(`${at}/layers/land-sachsen`)
  await expect(other.getByLabel('Aktionen')).toHaveValue('40')
  await expect(other.getByLabel('Gespräche')).toHaveValue('300')

  const seen = []
  for (const [name, chapterId, days] of [
    [cast.coordinatorOfDresden, 'dresden', period(12, 40)],
    [cast.coordinatorOfRostock, 'rostock', period(0, 30)],
  ] as const) {
    const page = await signedIn(browser, name, withoutScripts)
    await page.goto(`/coordinate/${chapterId}/plans/new?campaign=${at.split('/').at(-1)}`)
    const share = await page.getByLabel('Gespräche').inputValue()
    await page.getByLabel(/^Stadt/).check()
    await page.getByRole('button', { name: 'Kampagne übernehmen' }).click()
    await expect(page.getByText('Die Kampagne ist übernommen.')).toBeVisible()
    await page.goto(`${page.url().split('?')[0]}?view=list`)
    await expect(page.getByRole('heading', { name: /^Einladen/ })).toContainText(days)
    await page.getByRole('link', { name: 'Schöne Höfe aussuchen' }).first().click()
    seen.push({ share, due: await page.getByLabel('Bis wann').inputValue() })
  }
  // A thirteenth of what Saxony wants, and a share of what all want.
  expect(seen).toEqual([
    { share: '25', due: addDays(today, 19) },
    { share: '15', due: addDays(today, 7) },
  ])
})

test('the pages are for everybody to use, and closed to who shapes it no longer', async ({ browser }) => {
  const [paul, sabine] = await Promise.all([
    signedIn(browser, cast.federalOffice),
    signedIn(browser, cast.coordinatorOfSaxony),
  ])
  const problems: string[] = []
  for (const language of ['', '/en'])
    problems.push(
      ...(await look(paul, `${language}${at}/edit`)),
      ...(await look(paul, `${language}${at}/templates/new`)),
      ...(await look(sabine, `${language}${at}/layers/land-sachsen`)),
    )
  expect(problems).toEqual([])

  await paul.goto(`${at}/edit`)
  await paul.getByLabel(cast.member).uncheck()
  await added(paul).fill('Thuy')
  await nameThem(paul)
  await expect(paul.getByRole('alert')).toContainText('keine gültige Kennung')
  await added(paul).fill('')
  await nameThem(paul)
  await expect(paul.getByText('Die Auswahl ist gespeichert.')).toBeVisible()
  await expect(paul.getByRole('alert')).toHaveCount(0)
  const thuy = await signedIn(browser, cast.member)
  await expect(thuy.getByRole('link', { name: title })).toHaveCount(0)
  await thuy.goto(at)
  await expect(thuy.getByRole('link', { name: 'Rahmen ändern' })).toHaveCount(0)
  for (const page of ['edit', 'templates/new']) {
    await thuy.goto(`${at}/${page}`)
    await isRefused(thuy)
  }
})
