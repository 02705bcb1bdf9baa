import { expect, test, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import de from '../messages/de.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import { site } from './addresses.ts'
import { linkIn, mailNumber, mailsTo } from './mails.ts'
import { cast, signedIn } from './people.ts'

const languages = [
  { language: 'de', words: de, at: '' },
  { language: 'en', words: en, at: '/en' },
] as const

const addressed = (name: string) => `${name}-${Math.random().toString(36).slice(2)}@example.org`

/** From the postcode to an action with room, as somebody who has never been here. */
async function findAction(page: Page, at: string, words: typeof de) {
  await page.goto(at || '/')
  await page.getByLabel(words.Start.postcode).fill('01099')
  await page.getByRole('button', { name: words.Start.search }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /Haustürgespräche im Viertel|Wir klopfen an|Von Tür zu Tür/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: words.SignUp.open.title })).toBeVisible()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    for (const { language, words, at } of languages)
      test(`anyone finds an action, signs up, confirms and cancels (${language})`, async ({
        page,
        context,
      }) => {
        const foreign: string[] = []
        page.on('request', (request) => request.url().startsWith(site) || foreign.push(request.url()))
        const email = addressed(`ada-${language}`)
        await findAction(page, at, words)
        const action = page.url()

        const send = () => page.getByRole('button', { name: words.SignUp.send }).click()
        const shifts = page.locator('input[name^="shift-"]')
        await page.getByLabel(words.SignUp.contact).fill('ada@')
        await send()
        const alert = page.getByRole('alert')
        await expect(alert).toContainText(words.FieldError.required)
        await expect(alert).toContainText(words.FieldError.consent_needed)
        await expect(alert).toContainText(words.FieldError.not_a_contact)
        await expect(page.getByLabel(words.SignUp.contact)).toHaveValue('ada@')
        await page.getByLabel(words.SignUp.name).fill('Ada <b>& Co')
        await page.getByLabel(words.SignUp.contact).fill(email)
        await page.locator('input[name="consent"]').check()
        await shifts.first().check()
        await send()
        await expect(page.getByRole('heading', { name: words.NextSteps.mail.title })).toBeVisible()

        const asked = await mailNumber(1, email)
        // A mail scanner opens the link: nothing happens until the button is pressed.
        await fetch(linkIn(asked))
        await page.goto(linkIn(asked))
        await page.getByRole('button', { name: words.Link.confirm.button }).click()
        await expect(page.getByRole('heading', { name: words.Link.confirmed.title })).toBeVisible()

        const confirmed = await mailNumber(2, email)
        expect(confirmed.attachments.map(({ filename }) => filename)).toContain('aktion.ics')
        expect(confirmed.body.text).toContain('Ada <b>& Co')
        await page.goto(`${linkIn(confirmed)}&wish=stay`)
        await page.getByRole('button', { name: words.Link.stay }).click()
        await expect(page.getByText(words.Link.done.stay)).toBeVisible()
        await page.getByRole('button', { name: words.Link.cancel }).first().click()
        await expect(page.getByRole('heading', { name: words.Link.cancelled.title })).toBeVisible()
        await mailNumber(3, email)
        await page.getByText(words.Link.erase.title).click()
        await page.getByRole('button', { name: words.Link.erase.button }).click()
        await expect(page.getByRole('heading', { name: words.Link.erased.title })).toBeVisible()
        await page.goto(linkIn(confirmed))
        await expect(page.getByRole('heading', { name: words.Link.expired.title })).toBeVisible()

        await page.goto(action)
        expect(foreign).toEqual([])
        expect(await context.cookies()).toEqual([])
      })

    test('pressing twice makes one sign-up and one mail', async ({ page }) => {
      const email = addressed('twice')
      await findAction(page, '', de)
      const action = page.url()
      for (const _ of [1, 2]) {
        await page.goto(action)
        await page.getByLabel(de.SignUp.name).fill('Bo')
        await page.getByLabel(de.SignUp.contact).fill(email)
        await page.locator('input[name="consent"]').check()
        await page.locator('input[name^="shift-"]').first().check()
        await page.getByRole('button', { name: de.SignUp.send }).click()
        await expect(page.getByRole('heading', { name: de.NextSteps.mail.title })).toBeVisible()
      }
      await mailNumber(1, email)
      await page.waitForTimeout(1_000)
      expect(await mailsTo(email)).toHaveLength(1)
    })

    test('who gives a number is called, and the coordinator notes it', async ({ page, browser }) => {
      const name = `Bo ${Math.random()
        .toString(36)
        .replaceAll(/[^a-z]/g, '')}`
      const host = await signedIn(browser, cast.coordinatorOfDresden, { javaScriptEnabled })
      const { items } = (await (await fetch(`${site}/api/actions?chapterId=dresden&free=yes`)).json()) as {
        items: { actionId: string }[]
      }
      const { actionId } = items[0]!
      await page.goto(`/actions/${actionId}`)
      await page.getByLabel(de.SignUp.name).fill(name)
      await page.getByLabel(de.SignUp.contact).fill(`0151 2${String(Math.random()).slice(2, 9)}`)
      await page.locator('input[name="consent"]').check()
      await page.locator('input[name^="shift-"]').first().check()
      await page.getByRole('button', { name: de.SignUp.send }).click()
      await expect(page.getByRole('heading', { name: de.NextSteps.call.title })).toBeVisible()

      const people = `/coordinate/dresden/actions/${actionId}/people`
      await host.goto(`${people}?state=to_call`)
      const row = host.getByRole('listitem').filter({ hasText: name })
      await expect(row.locator('a[href^="tel:+49151"]')).toBeVisible()
      await row.getByRole('link', { name: de.People.noteCall }).click()
      await host.getByLabel(de.People.called).check()
      await host.getByLabel(de.People.note).fill('bringt den Tisch mit')
      await host.getByRole('button', { name: de.People.save }).click()
      await host.goto(`${people}?state=confirmed`)
      await expect(row).toContainText('bringt den Tisch mit')

      const table = await host.request.get(`${people}/table`)
      expect(table.headers()['content-disposition']).toContain('attachment')
      expect(await table.text()).toContain(`"${name}";"kommt"`)
      expect((await page.request.get(`${people}/table`)).status()).toBe(401)
    })

    test('a forged link is refused and says so', async ({ page }) => {
      await page.goto(`/sign-ups/link?token=${'x'.repeat(60)}.${'y'.repeat(43)}`)
      await expect(page.getByRole('heading', { name: de.Link.invalid.title })).toBeVisible()
    })

    test('search by type, by date and by an unknown postcode', async ({ page }) => {
      const main = page.getByRole('main')
      await page.goto('/actions?type=door_to_door')
      expect(await main.getByText(de.ActionType.door_to_door).count()).toBeGreaterThan(3)
      await expect(main.locator('li').getByText(de.ActionType.rally)).toHaveCount(0)

      const [from, to] = [addDays(dayInBerlin(new Date()), 7), addDays(dayInBerlin(new Date()), 8)]
      await page.goto(`/actions?from=${from}&to=${to}`)
      await expect(main.getByLabel(de.Actions.from)).toHaveValue(from)
      const shown = await main
        .locator('a[href^="/actions/act_"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-1)))
      expect(shown.length).toBeGreaterThan(3)
      for (const actionId of shown) {
        const { startsAt } = (await (await fetch(`${site}/api/actions/${actionId}`)).json()) as {
          startsAt: string
        }
        expect([from, to]).toContain(dayInBerlin(new Date(startsAt)))
      }

      await page.goto('/actions?postcode=99999')
      await expect(main.getByText(de.ChaptersNear.unknown.replace('{postcode}', '99999'))).toBeVisible()
    })
  })
