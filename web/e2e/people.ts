import type { Browser, Page } from '@playwright/test'
import { demoPeople } from '#infra/local/demo-people.ts'
import { site } from './addresses.ts'

const [ayse, , mila, jonas, katrin, ole, sabine, thuy, paul] = demoPeople

/** The demo people by the part they play in a journey. */
export const cast = {
  campaignCouncil: ayse!.name,
  activistsCouncil: mila!.name,
  coordinatorOfDresden: katrin!.name,
  coordinatorOfRostock: ole!.name,
  coordinatorOfSaxony: sabine!.name,
  /** One whose mails nobody else counts. */
  activist: jonas!.name,
  member: thuy!.name,
  federalOffice: paul!.name,
}

/** A browser of their own, signed in by the sign-in page as a person would. */
export async function signedIn(
  browser: Browser,
  name: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: site, ...options })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Weiter zur Anmeldung' }).click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('heading', { name: 'Meine Seite' }).waitFor()
  return page
}
