import { expect, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'

const today = dayInBerlin(new Date())

/** Fills in the rest of the form of an action, and publishes it. */
export const plan = async (page: Page, place: string) => {
  await page.getByLabel('Treffpunkt', { exact: true }).fill(place)
  await page.getByLabel('Straße und Hausnummer').fill('Am Markt 1')
  await page.getByLabel('Postleitzahl').fill('01067')
  await page.getByLabel('Ort', { exact: true }).fill('Dresden')
  await page.getByLabel('Tag', { exact: true }).fill(addDays(today, 9))
  await page.getByLabel('Von, 1. Schicht').fill('15:00')
  await page.getByLabel('Bis, 1. Schicht').fill('18:00')
  await page.getByLabel('Plätze, 1. Schicht').fill('6')
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await page.getByRole('button', { name: 'Veröffentlichen' }).click()
  await expect(page.getByText('Veröffentlicht.')).toBeVisible()
}
