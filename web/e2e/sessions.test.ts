import { expect, test } from '@playwright/test'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import de from '../messages/de.json' with { type: 'json' }
import { cast, signedIn } from './people.ts'

/** Everything here works without scripts. */
test('a chair plans a session, whose agenda fills itself, and keeps its minutes', async ({ browser }) => {
  const ayse = await signedIn(browser, cast.campaignCouncil, { javaScriptEnabled: false })
  await ayse.goto('/councils/sessions')
  await ayse.getByRole('link', { name: de.Sessions.plan }).click()
  await ayse.getByLabel('Kampagnenrat').check()
  await ayse.getByLabel(de.SessionForm.date).fill(dayInBerlin(new Date()))
  await ayse.getByLabel(de.SessionForm.from).fill('18:00')
  await ayse.getByLabel(de.SessionForm.to, { exact: true }).fill('20:00')
  await ayse.getByLabel(de.SessionForm.place).fill('Haus der Jugend, Raum 3')
  await ayse.getByRole('button', { name: de.SessionForm.plan }).click()
  await expect(ayse.getByText(de.Session.done.planned)).toBeVisible()
  // Nobody put it there: it stands on the next session of its council by itself.
  await expect(ayse.getByRole('link', { name: 'Kein Kind ohne warmes Essen' })).toBeVisible()

  await ayse.getByRole('button', { name: de.MinutesForms.begin }).click()
  await expect(ayse.getByText(de.Session.done.begun)).toBeVisible()
  await ayse.locator('summary', { hasText: de.MinutesForms.attendance }).click()
  await ayse.getByRole('button', { name: de.MinutesForms.saveAttendance }).click()
  await expect(ayse.getByText(de.Session.done.attendance)).toBeVisible()
  await ayse.locator('summary', { hasText: de.MinutesForms.write }).first().click()
  await ayse.getByLabel(de.MinutesForms.notes).first().fill('Wir holen die Zahlen bis Montag.')
  await ayse.getByRole('button', { name: de.MinutesForms.save, exact: true }).first().click()
  await expect(ayse.getByText('Wir holen die Zahlen bis Montag.').first()).toBeVisible()

  const thuy = await signedIn(browser, cast.member, { javaScriptEnabled: false })
  await thuy.goto(ayse.url())
  await expect(thuy.getByText('Wir holen die Zahlen bis Montag.').first()).toBeVisible()
  await expect(thuy.getByRole('button', { name: de.MinutesForms.save, exact: true })).toHaveCount(0)
})
