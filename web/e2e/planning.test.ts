import { expect, test, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { linkIn, mailNumber } from './mails.ts'
import { cast, signedIn } from './people.ts'

const today = dayInBerlin(new Date())
const title = 'Plauderbank am Bahnhof'
/** One of the example organisation; others come while tests run. */
const campaign = 'Tür auf für bezahlbares Wohnen'

/** What every action needs, but its days. */
async function fillIn(katrin: Page) {
  await katrin.getByLabel('Kampagne').selectOption({ label: campaign })
  await katrin.getByLabel('Titel').fill(title)
  await katrin.getByLabel('Was passiert dort?').fill('Wir sitzen auf einer Bank und hören zu.')
  await katrin.getByLabel('Treffpunkt', { exact: true }).fill('Bahnhof Neustadt')
  await katrin.getByLabel('Straße und Hausnummer').fill('Schlesischer Platz 1')
  await katrin.getByLabel('Postleitzahl').fill('01097')
  await katrin.getByLabel('Ort', { exact: true }).fill('Dresden')
  await katrin.getByLabel('Von, 1. Schicht').fill('16:00')
  await katrin.getByLabel('Bis, 1. Schicht').fill('18:00')
  await katrin.getByLabel('Plätze, 1. Schicht').fill('4')
}
const rows = (katrin: Page) => katrin.getByRole('link', { name: title, exact: true })

test('a coordinator plans four weeks, publishes them, moves two and calls one off', async ({
  browser,
  page: stranger,
}) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden)
  await katrin.goto('/coordinate/dresden/actions/new')
  await fillIn(katrin)
  await katrin.getByRole('button', { name: 'Weitere Schichten' }).click()
  await expect(katrin.getByLabel('Von, 8. Schicht')).toBeVisible()
  await expect(katrin.getByLabel('Titel')).toHaveValue(title)

  const first = addDays(today, 7)
  await katrin.getByLabel('Tag', { exact: true }).fill(first)
  await katrin.getByLabel('Wiederholung').selectOption('weeks')
  await katrin.getByLabel('Bis spätestens').fill(addDays(first, 28))
  const save = () => katrin.getByRole('button', { name: 'Entwurf speichern' }).click()
  await save()
  await expect(katrin.getByRole('heading', { name: 'Diese Termine entstehen' })).toBeVisible()
  const days = katrin.locator('input[name^="day."]')
  await expect(days).toHaveCount(5)
  await days.nth(2).uncheck()
  await save()
  await expect(katrin.getByText('Die Serie ist angelegt.')).toBeVisible()
  await expect(rows(katrin)).toHaveCount(4)

  await rows(katrin).first().click()
  await katrin.getByRole('button', { name: 'Diesen und alle folgenden Termine veröffentlichen' }).click()
  await expect(katrin.getByText('Veröffentlicht.')).toBeVisible()

  await katrin.goto('/coordinate/dresden')
  await rows(katrin).nth(2).click()
  await katrin.getByRole('link', { name: 'Ändern', exact: true }).click()
  await katrin.getByLabel('Von, 1. Schicht').fill('15:00')
  await katrin.getByLabel('Diesen und alle folgenden der Serie').check()
  await katrin.getByRole('button', { name: 'Änderung speichern' }).click()
  await expect(katrin.getByText('Gespeichert.')).toBeVisible()
  await expect(katrin.getByText('15:00–18:00').first()).toBeVisible()

  await katrin.goto('/coordinate/dresden')
  await rows(katrin).nth(3).click()
  await expect(katrin.getByText('15:00–18:00').first()).toBeVisible()
  const address = katrin.url()
  await katrin.getByText('Aktion absagen').click()
  await katrin.getByLabel('Warum fällt sie aus?').fill('Der Bahnhof wird gesperrt')
  await katrin.getByRole('button', { name: 'Jetzt absagen' }).click()
  await expect(katrin.getByText('Abgesagt. Alle Angemeldeten bekommen eine Mail.')).toBeVisible()

  await stranger.goto(new URL(address.replace('/coordinate/dresden', ''), katrin.url()).href)
  await expect(stranger.getByText('Der Bahnhof wird gesperrt')).toBeVisible()
  await expect(stranger.getByRole('button', { name: /zusagen|anmelden/i })).toHaveCount(0)

  // Paperwork: who sees to it, and that it is done.
  await katrin.goto('/coordinate/dresden')
  await rows(katrin).first().click()
  const permit = katrin.locator('li', { hasText: 'Sondernutzung beantragen' })
  await permit.getByLabel('Wer kümmert sich?').fill('Rosa Winter')
  await permit.getByLabel('erledigt').check()
  await permit.getByRole('button', { name: 'Merken' }).click()
  await expect(katrin.getByText('Gemerkt.')).toBeVisible()
  await expect(katrin.getByText(/erledigt am/)).toBeVisible()
})

test('somebody proposes an action, and the chapter makes a draft of it', async ({
  browser,
  page: stranger,
}) => {
  await stranger.goto('/chapters/dresden')
  await stranger.getByRole('link', { name: 'Aktion vorschlagen' }).click()
  await stranger.getByLabel('Deine Idee in einem Satz').fill('Konzert im leeren Laden')
  await stranger
    .getByLabel('Wie stellst Du es Dir vor?')
    .fill('Zwei Bands, Tee und eine Liste für den Laden.')
  await stranger.getByLabel('Treffpunkt', { exact: true }).fill('Leerer Laden')
  await stranger.getByLabel('Straße und Hausnummer').fill('Alaunstraße 1')
  await stranger.getByLabel('Postleitzahl').fill('01099')
  await stranger.getByLabel('Ort', { exact: true }).fill('Dresden')
  await stranger.getByLabel('Tag', { exact: true }).fill(addDays(today, 14))
  await stranger.getByLabel('Von', { exact: true }).fill('18:00')
  await stranger.getByLabel('Bis', { exact: true }).fill('20:00')
  await stranger.getByLabel('Dein Name').fill('Mira Idee')
  await stranger.getByLabel('Deine E-Mail-Adresse').fill('mira.idee@example.org')
  await stranger.getByRole('button', { name: 'Idee abschicken' }).click()
  await expect(stranger.getByText('Ohne Dein Einverständnis').first()).toBeVisible()
  await stranger.getByRole('checkbox').last().check()
  await stranger.getByRole('button', { name: 'Idee abschicken' }).click()
  await expect(stranger.getByText('Schau in Dein Postfach')).toBeVisible()

  const mail = await mailNumber(1, 'mira.idee@example.org')
  await stranger.goto(linkIn(mail))
  await stranger.getByRole('button', { name: 'Idee bestätigen' }).click()
  await expect(stranger.getByText('ist angekommen')).toBeVisible()

  const katrin = await signedIn(browser, cast.coordinatorOfDresden)
  await katrin.goto('/coordinate/dresden')
  await katrin.getByRole('link', { name: 'Ideen für Aktionen' }).click()
  await expect(katrin.getByText('Mira Idee')).toBeVisible()
  await katrin.getByRole('link', { name: 'Annehmen und Entwurf anlegen' }).last().click()
  await expect(katrin.getByLabel('Titel')).toHaveValue('Konzert im leeren Laden')
  await katrin.getByLabel('Kampagne').selectOption({ label: campaign })
  await katrin.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect(katrin.getByRole('heading', { level: 1, name: 'Konzert im leeren Laden' })).toBeVisible()
  await mailNumber(2, 'mira.idee@example.org')
})
