import { expect, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'

/** The federal office opens a campaign of sixty days under a priority that is decided. @returns the address of its page */
export async function openCampaign(paul: Page, title: string, text: string): Promise<string> {
  const today = dayInBerlin(new Date())
  await paul.goto('/campaigns/new')
  const priority = paul.getByRole('option', { name: /^Mieten runter/ })
  await paul.getByLabel('Schwerpunkt').selectOption(await priority.getAttribute('value'))
  await paul.getByLabel('Titel').fill(title)
  await paul.getByLabel('Was wir gemeinsam tun').fill(text)
  await paul.getByLabel('Beginnt am').fill(today)
  await paul.getByLabel('Endet am').fill(addDays(today, 60))
  await paul.getByRole('button', { name: 'Kampagne eröffnen' }).click()
  await expect(paul.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return /\/campaigns\/cmp_[0-9a-z]{12}/.exec(paul.url())![0]
}
