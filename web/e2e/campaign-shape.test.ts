import { expect, test, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { site } from './addresses.ts'
import { look } from './look.ts'
import { cast, signedIn } from './people.ts'
import { addTemplate, save } from './templates.ts'

test.describe.configure({ mode: 'serial', timeout: 60_000 })

const today = dayInBerlin(new Date())
const title = 'Offene Höfe'
const withoutScripts = { javaScriptEnabled: false }
let at = ''

const isRefused = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Das gehört nicht zu Deinen Aufgaben' })).toBeVisible()

test('the federal office names somebody who shapes a campaign as well', async ({ browser }) => {
  const thuy = await signedIn(browser, cast.member, withoutScripts)
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(await thuy.locator('main').innerHTML())![0]

  const paul = await signedIn(browser, cast.federalOffice, withoutScripts)
  await paul.goto('/campaigns/new')
  const priority = paul.getByRole('option', { name: /^Mieten runter/ })
  await paul.getByLabel('Schwerpunkt').selectOption(await priority.getAttribute('value'))
  await paul.getByLabel('Titel').fill(title)
  await paul.getByLabel('Was wir gemeinsam tun').fill('Wir laden Nachbarinnen und Nachbarn in die Höfe ein.')
  await paul.getByLabel('Beginnt am').fill(today)
  await paul.getByLabel('Endet am').fill(addDays(today, 60))
  await paul.getByRole('button', { name: 'Kampagne eröffnen' }).click()
  await expect(paul.getByRole('heading', { level: 1, name: title })).toBeVisible()
  at = /\/campaigns\/cmp_[0-9a-z]{12}/.exec(paul.url())![0]

  await thuy.goto(at)
  await expect(thuy.getByRole('link', { name: 'Rahmen ändern' })).toHaveCount(0)
  for (const page of ['edit', 'templates/new', 'layers/land-sachsen']) {
    const answer = await thuy.goto(`${at}/${page}`)
    expect(answer!.status()).toBe(403)
    await isRefused(thuy)
  }

  await paul.goto(`${at}/edit`)
  const person = paul.getByLabel('Kennung der Person')
  await person.fill('00000000-0000-4000-8000-000000000000')
  await paul.getByRole('button', { name: 'So festlegen' }).click()
  await expect(paul.getByRole('alert')).toContainText('hat niemand ein Konto')
  await person.fill(` ${id.toUpperCase()} `)
  await paul.getByRole('button', { name: 'So festlegen' }).click()
  await expect(paul.getByText('Festgelegt.')).toBeVisible()
  await expect(paul.getByLabel(cast.member)).toBeChecked()

  await thuy.goto(at)
  await thuy.getByRole('link', { name: 'Rahmen ändern' }).click()
  await expect(thuy.getByRole('listitem').filter({ hasText: cast.member })).toBeVisible()
  await expect(thuy.getByRole('button', { name: 'So festlegen' })).toHaveCount(0)
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
  await expect(thuy.getByRole('alert')).toContainText('neuere Fassung')
  const meanwhile = thuy.locator('section').filter({ hasText: 'gerade jemand anders' }).last()
  await expect(meanwhile.getByText(/^Einladen:/)).toBeVisible()
  await expect(meanwhile.getByText('Gespräche: 5.000')).toBeVisible()
  // Pressing the same button again puts nothing over theirs.
  await save(thuy)
  await expect(thuy.getByRole('alert')).toContainText('neuere Fassung')
  await thuy.getByRole('button', { name: 'Meine Änderungen dazu speichern' }).click()
  await expect(thuy.getByText('Gespeichert.')).toBeVisible()

  const { frame } = (await (await fetch(`${site}/api${at}/frame`)).json()) as { frame: object }
  expect(frame).toMatchObject({
    targets: [{ unit: 'conversations', count: 5000 }],
    phases: [{ name: 'Einladen' }],
    contact: { name: 'Thuy Nguyen', reach: 'hoefe@example.org' },
  })
})

test('a state sets its own days, which only the plans of its districts follow', async ({ browser }) => {
  const thuy = await signedIn(browser, cast.member, withoutScripts)
  await thuy.goto(at)
  await addTemplate(thuy, 'Stadt', ['Höfe aussuchen'])

  const sabine = await signedIn(browser, cast.coordinatorOfSaxony, withoutScripts)
  await sabine.goto(`${at}/layers/land-bayern`)
  await isRefused(sabine)
  await sabine.goto(at)
  await sabine.getByRole('link', { name: 'Tage und Ziele unseres Landes' }).click()
  await sabine.getByLabel('Einladen: Von').fill(addDays(today, 61))
  await sabine.getByLabel('Einladen: Bis').fill(addDays(today, 70))
  await sabine.getByLabel('Gespräche').fill('300')
  await save(sabine)
  await expect(sabine.getByRole('alert')).toBeVisible()
  await sabine.getByLabel('Einladen: Von').fill(addDays(today, 12))
  await sabine.getByLabel('Einladen: Bis').fill(addDays(today, 40))
  await save(sabine)
  await expect(sabine.getByText('Gespeichert.')).toBeVisible()

  const dues = []
  for (const [name, chapterId] of [
    [cast.coordinatorOfDresden, 'dresden'],
    [cast.coordinatorOfRostock, 'rostock'],
  ] as const) {
    const page = await signedIn(browser, name, withoutScripts)
    await page.goto(`/coordinate/${chapterId}/plans/new?campaign=${at.split('/').at(-1)}`)
    await page.getByLabel(/^Stadt/).check()
    await page.getByRole('button', { name: 'Kampagne übernehmen' }).click()
    await expect(page.getByText('Die Kampagne ist übernommen.')).toBeVisible()
    await page.getByRole('link', { name: 'Höfe aussuchen' }).first().click()
    dues.push(await page.getByLabel('Bis wann').inputValue())
  }
  expect(dues).toEqual([addDays(today, 19), addDays(today, 7)])
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
  await paul.getByRole('button', { name: 'So festlegen' }).click()
  await expect(paul.getByText('Festgelegt.')).toBeVisible()
  const thuy = await signedIn(browser, cast.member)
  await thuy.goto(`${at}/edit`)
  await isRefused(thuy)
})
