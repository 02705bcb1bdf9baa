import { expect, test } from '@playwright/test'
import { contactKeys } from '#functions/links/contact-key.ts'
import { links } from '#functions/links/link.ts'
import de from '../messages/de.json' with { type: 'json' }
import { site, stage } from './addresses.ts'
import { look } from './look.ts'
import { cast, signedIn } from './people.ts'

test('a coordinator subscribes to what is due in a plan, and gives it another address', async ({
  browser,
}) => {
  const answer = await fetch(`${site}/api/chapters/dresden/plans`)
  const { items } = (await answer.json()) as { items: { planId: string }[] }
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, { javaScriptEnabled: false })
  await katrin.goto(`/coordinate/dresden/plans/${items[0]!.planId}`)
  await katrin.getByRole('link', { name: de.Plan.calendar }).click()
  const address = async () =>
    (await katrin.locator('main a[href*="/api/plans/calendar/"]').getAttribute('href'))!
  const old = await address()
  const feed = await fetch(old)
  expect(feed.headers.get('content-type')).toContain('text/calendar')
  expect(await feed.text()).toContain('Fällig:')
  const known = { 'if-none-match': feed.headers.get('etag')! }
  expect((await fetch(old, { headers: known })).status).toBe(304)

  await katrin.getByRole('button', { name: de.PlanCalendar.renew }).click()
  await expect(katrin.getByText(de.PlanCalendar.renewed)).toBeVisible()
  expect(await address()).not.toBe(old)
  expect((await fetch(await address())).status).toBe(200)
  await expect.poll(async () => (await fetch(old)).status).toBe(400)
})

test('the pages of the calendar and of the Monday mail are for everybody to use', async ({
  browser,
  page,
}) => {
  const answer = await fetch(`${site}/api/chapters/dresden/plans`)
  const { items } = (await answer.json()) as { items: { planId: string }[] }
  const katrin = await signedIn(browser, cast.coordinatorOfDresden)
  const widths = [360, 1280]
  expect([
    ...(await look(katrin, `/coordinate/dresden/plans/${items[0]!.planId}/calendar`, widths)),
    ...(await look(page, '/task-mails/link?token=0123456789012345678901234567890', widths)),
  ]).toEqual([])
})

test('whoever has a Monday mail stops them and has them again, without signing in', async ({ page }) => {
  const secret = stage.linkSecret ?? ''
  const contactKey = contactKeys(secret)({ email: 'kim@example.org' })
  const until = Math.floor(Date.now() / 1000) + 3600
  const token = links(secret).seal({ purpose: 'task_mails', contactKey, until })
  await page.goto(`/task-mails/link?token=${token}x`)
  await page.getByRole('button', { name: de.TaskMails.stop }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goto(`/task-mails/link?token=${token}`)
  await page.getByRole('button', { name: de.TaskMails.stop }).click()
  await expect(page.getByText(de.TaskMails.stopped)).toBeVisible()
  await page.getByRole('button', { name: de.TaskMails.resume }).click()
  await expect(page.getByText(de.TaskMails.resumed)).toBeVisible()
})
