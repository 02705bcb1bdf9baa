import { expect, type Page } from '@playwright/test'

export const save = (page: Page) => page.getByRole('button', { name: 'Speichern', exact: true }).click()
/** A row of the form of a template. */
export const fillTask = async (page: Page, row: number, task: string) => {
  await page.getByLabel(`Aufgabe ${row}: Was ist zu tun?`).fill(task)
  await page.getByLabel(`Aufgabe ${row}: Woran sieht man, dass es fertig ist?`).fill('Alle wissen Bescheid.')
  await page.getByLabel(`Aufgabe ${row}: Fällig nach so vielen Tagen`).fill(String(6 + row))
  await page.getByLabel(`Aufgabe ${row}: Wie viele Leute?`).fill('2')
}
/** From the page of a campaign, a template with these tasks and one idea for an action. */
export const addTemplate = async (page: Page, name: string, tasks: string[]) => {
  await page.getByRole('link', { name: 'Vorlage hinzufügen' }).click()
  await page.getByLabel('Wie heißt die Vorlage?').fill(name)
  await page.getByLabel('Für wen ist sie gedacht?').fill(`Für Kreise wie ${name}.`)
  for (const [n, task] of tasks.entries()) await fillTask(page, n + 1, task)
  await page.getByLabel('Idee 1: Art der Aktion').selectOption({ label: 'Infostand' })
  await page.getByLabel('Idee 1: Titel').fill('Teestand am Bahnhof')
  await page.getByLabel('Idee 1: Was passiert dort?').fill('Heißer Tee für alle, die warten müssen.')
  await save(page)
  await expect(page.getByText('Gespeichert.')).toBeVisible()
}
