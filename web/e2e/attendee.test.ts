import { expect, test, type Page } from '@playwright/test'
import de from '../messages/de.json' with { type: 'json' }
import { linkIn, mailNumber } from './mails.ts'
import { cast, signedIn } from './people.ts'
import { stagedAction, stagedAttendee } from './staged-action.ts'

/** Everything here works without scripts. */
test.use({ javaScriptEnabled: false })

const addressed = (name: string) => `${name}-${Math.random().toString(36).slice(2)}@example.org`

async function fillIn(page: Page, actionId: string, email: string, shifts = 1) {
  await page.goto(`/actions/${actionId}`)
  await page.getByLabel(de.SignUp.name).fill('Ada')
  await page.getByLabel(de.SignUp.contact).fill(email)
  await page.locator('input[name="consent"]').check()
  for (let n = 0; n < shifts; n += 1) await page.locator('input[name^="shift-"]').nth(n).check()
}
async function signUp(page: Page, actionId: string, email: string) {
  await fillIn(page, actionId, email)
  await page
    .getByRole('button', { name: new RegExp(`^(${de.SignUp.send}|${de.SignUp.sendToLine})$`) })
    .click()
  await page.goto(linkIn(await mailNumber(1, email)))
  await page.getByRole('button', { name: de.Link.confirm.button }).click()
}

test('a full shift has a line; who leaves shortly before makes room, which has to be taken', async ({
  page,
}) => {
  const { actionId } = await stagedAction('Kleiner Stand', [[3, 5, 1]])
  const [ada, bo] = [addressed('ada'), addressed('bo')]
  await signUp(page, actionId, ada)
  await expect(page.getByRole('heading', { name: de.Link.confirmed.title })).toBeVisible()
  await signUp(page, actionId, bo)
  await expect(page.getByRole('heading', { name: de.Link.waiting.title })).toBeVisible()
  await expect(page.getByText('Du bist an Platz 1.')).toBeVisible()

  await page.goto(linkIn(await mailNumber(2, ada)))
  await page.getByRole('button', { name: de.Link.cancel }).first().click()
  await page.goto(linkIn(await mailNumber(3, bo)))
  await expect(page.getByRole('heading', { name: de.Link.offered.title })).toBeVisible()
  await page.getByRole('button', { name: de.Link.accept }).click()
  await expect(page.getByRole('heading', { name: de.Link.confirmed.title })).toBeVisible()
})

test('two shifts that overlap are asked back, and a shift can be changed', async ({ page }) => {
  const { actionId } = await stagedAction('Langer Stand', [
    [50, 52, 5],
    [51, 53, 5],
    [54, 56, 5],
  ])
  const email = addressed('cem')
  await fillIn(page, actionId, email, 2)
  await page.getByRole('button', { name: de.SignUp.send }).click()
  await expect(page.getByRole('alert')).toContainText(de.Refusal.shifts_overlap)
  await page.getByLabel(de.SignUp.overlapping).check()
  await page.getByRole('button', { name: de.SignUp.send }).click()
  await page.goto(linkIn(await mailNumber(1, email)))
  await page.getByRole('button', { name: de.Link.confirm.button }).click()
  await page.locator('summary', { hasText: de.Link.change }).first().click()
  await page.getByRole('button', { name: de.Link.changeButton }).first().click()
  await expect(page.getByText(de.Link.done.change)).toBeVisible()
})

test('a coordinator writes to all, notes who came and reports; whoever came says how it was', async ({
  browser,
  page,
}) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, { javaScriptEnabled: false })
  const email = addressed('dana')
  const coming = await stagedAction('Stand am Markt', [[60, 62, 5]])
  await stagedAttendee(coming, 'Dana Dorn', email)
  await katrin.goto(`/coordinate/dresden/actions/${coming.actionId}/people/message`)
  await katrin.getByLabel(de.People.message.subject).fill('Bringt Regenjacken mit')
  await katrin.getByLabel(de.People.message.words).fill('Es soll regnen, wir stehen unter dem Vordach.')
  await katrin.getByRole('button', { name: /An 1 Person schicken/ }).click()
  await expect(katrin.getByText(de.People.done.sent)).toBeVisible()
  expect((await mailNumber(1, email)).body.text).toContain('unter dem Vordach')

  const past = await stagedAction('Haustüren von gestern', [[-26, -24, 5]], { type: 'door_to_door' })
  const link = await stagedAttendee(past, 'Eva Ernst', addressed('eva'))
  await katrin.goto(`/coordinate/dresden/actions/${past.actionId}/people`)
  await katrin.getByRole('link', { name: de.People.edit }).first().click()
  await katrin.getByLabel(de.People.was.attended).check()
  await katrin.getByRole('button', { name: de.People.save }).click()
  await expect(katrin.getByText(de.People.was.attended)).toBeVisible()

  await page.goto(link)
  await page.getByLabel(de.Link.feedback.moods[3]).check()
  await page.getByRole('button', { name: de.Link.feedback.button }).click()
  await expect(page.getByText(de.Link.feedback.given)).toBeVisible()

  await katrin.goto(`/coordinate/dresden/actions/${coming.actionId}/report`)
  await expect(katrin.getByLabel(de.Report.flyers)).toBeVisible()
  await expect(katrin.getByLabel(de.Report.doors)).toHaveCount(0)
  await katrin.goto(`/coordinate/dresden/actions/${past.actionId}/report`)
  await katrin.getByLabel(de.Report.came).fill('7')
  await katrin.getByLabel(de.Report.doors).fill('128')
  await katrin.getByLabel(de.Report.conversations).fill('43')
  await katrin.getByLabel(de.Report.learned).fill('Unter dem Vordach bleiben mehr stehen.')
  await katrin.getByRole('button', { name: de.Report.send }).click()
  await expect(katrin.getByText(de.Report.stored)).toBeVisible()
  await page.goto(`/actions/${past.actionId}`)
  await expect(page.getByText('43').first()).toBeVisible()
  await expect(page.getByText('128').first()).toBeVisible()
})

test('an association that is asked to host an action with another one says yes', async ({
  browser,
  page,
}) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, { javaScriptEnabled: false })
  await katrin.goto('/coordinate/dresden')
  const title = await katrin
    .getByRole('region', { name: de.CoHosts.invitations })
    .getByRole('link')
    .first()
    .innerText()
  await katrin.getByRole('button', { name: de.CoHosts.accept }).click()
  await page.goto('/embed/chapters/dresden')
  await expect(page.getByText(title).first()).toBeVisible()
})
