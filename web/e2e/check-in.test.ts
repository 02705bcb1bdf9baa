import { expect, type BrowserContext, type Page } from '@playwright/test'
import de from '../messages/de.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import { site } from './addresses.ts'
import { newDoor } from './door.ts'
import { test } from './network.ts'

const words = de.CheckIn
const waiting = (count: number) =>
  count === 1 ? words.script.waitingOne : words.script.waitingMany.replace('{count}', String(count))
const count = (here: number, expected: number) =>
  words.count.replace('{here}', String(here)).replace('{expected}', String(expected))

const person = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
const state = (page: Page) => page.getByRole('status')

async function walkIn(page: Page, name: string, contact: string) {
  await page.getByLabel(words.walkIn.name, { exact: true }).fill(name)
  await page.getByLabel(words.walkIn.contact).fill(contact)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: words.walkIn.send }).click()
}

/** Opened once with a network, and kept from then on. */
async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  await expect(state(page)).toHaveText(words.script.saved)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return page
}

test('a host checks people in while the network is gone, closes the page, and all of it arrives once', async ({
  browser,
  context,
  network,
}) => {
  const door = await newDoor(['Ada Adler', 'Bo Berg', 'Cem Can', 'Dana Dorn'])
  const page = await opened(context, door.path)
  await expect(page.getByText(count(0, 4))).toBeVisible()
  await person(page, 'Ada Adler').click()
  await expect(person(page, 'Ada Adler')).toHaveAttribute('aria-pressed', 'true')
  await expect(state(page)).toHaveText(words.script.saved)
  expect(await door.stored()).toContain('Ada Adler attended')

  await network.cut(context)
  await person(page, 'Bo Berg').click()
  await expect(state(page)).toHaveText(waiting(1))
  await person(page, 'Cem Can').click()
  await page.getByRole('button', { name: words.undo }).click()
  await expect(person(page, 'Cem Can')).toHaveAttribute('aria-pressed', 'false')
  await walkIn(page, 'Wanda Walk', '0151 2345')
  expect(
    await page
      .getByLabel(words.walkIn.contact)
      .evaluate((input: HTMLInputElement) => input.validationMessage),
  ).toBe(de.FieldError.not_a_contact)
  await page.getByLabel(words.walkIn.contact).fill('wanda@example.org')
  await page.getByRole('button', { name: words.walkIn.send }).click()
  await expect(person(page, 'Wanda Walk')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(count(3, 5))).toBeVisible()

  // The page is closed and opened anew, still without a network.
  await page.close()
  const again = await context.newPage()
  await again.goto(door.path)
  await expect(again.getByRole('heading', { name: door.title })).toBeVisible()
  await expect(again.getByText(count(3, 5))).toBeVisible()
  await expect(state(again)).toHaveText(waiting(4))
  // Somebody shows the code from their mail.
  const scanned = await context.newPage()
  await scanned.goto(door.ticketOf('Dana Dorn'))
  await expect(scanned.getByRole('heading', { name: 'Dana Dorn' })).toBeVisible()
  await scanned.getByRole('link', { name: words.ticket.back }).click()
  await expect(scanned.getByText(count(4, 5))).toBeVisible()
  await scanned.close()
  expect(await door.stored()).toEqual(['Ada Adler attended', 'Bo Berg', 'Cem Can', 'Dana Dorn'])

  // Meanwhile somebody else at the door enters the same two people.
  const other = await opened(await browser.newContext({ baseURL: site }), door.path)
  await person(other, 'Bo Berg').click()
  await walkIn(other, 'Wanda Walk', 'Wanda@example.org')
  await expect(state(other)).toHaveText(words.script.saved)

  await network.mend(context)
  await expect(state(again)).toHaveText(words.script.saved, { timeout: 15_000 })
  const everybody = [
    'Ada Adler attended',
    'Bo Berg attended',
    'Cem Can',
    'Dana Dorn attended',
    'Wanda Walk attended',
  ]
  expect(await door.stored()).toEqual(everybody)
  await again.reload()
  await expect(again.getByText(count(4, 5))).toBeVisible()
  await other.context().close()
})

test('a forged code seems good without a network, and is named once there is one', async ({
  context,
  network,
}) => {
  const door = await newDoor(['Ada Adler', 'Bo Berg'])
  const page = await opened(context, door.path)
  await network.cut(context)
  await person(page, 'Bo Berg').click()
  const scanned = await context.newPage()
  await scanned.goto(`${door.ticketOf('Ada Adler')}x`)
  await expect(scanned.getByRole('heading', { name: 'Ada Adler' })).toBeVisible()
  await network.mend(context)
  await page.reload()
  await expect(page.getByText(words.script.link_invalid.replace('{name}', 'Ada Adler'))).toBeVisible()
  await expect(state(page)).toHaveText(words.script.saved)
  await expect(person(page, 'Ada Adler')).toHaveAttribute('aria-pressed', 'false')
  expect(await door.stored()).toEqual(['Ada Adler', 'Bo Berg attended'])
  await page.getByRole('button', { name: words.drop }).click()
  await expect(page.getByRole('button', { name: words.drop })).toHaveCount(0)
})

test('an entry that the server cannot read stands aside, and holds up nobody', async ({
  context,
  network,
}) => {
  const door = await newDoor(['Ada Adler'])
  const page = await opened(context, door.path)
  await network.cut(context)
  // As an older version of the page might have kept it.
  await page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve) => asked.addEventListener('success', () => resolve(asked.result)))
    const box = await done(indexedDB.open('check-in'))
    const [known] = await done(box.transaction('doors').objectStore('doors').getAll())
    const entryId = crypto.randomUUID()
    const told = { kind: 'walk_in', shiftId: known.shifts[0].shiftId, at: new Date().toISOString() }
    const typed = { name: 'Xaver', contact: '0151', consent: true, locale: 'de' }
    const kept = { entryId, actionId: known.actionId, name: 'Xaver', entry: { entryId, ...told, ...typed } }
    await done(box.transaction('entries', 'readwrite').objectStore('entries').put(kept))
    box.close()
  })
  await person(page, 'Ada Adler').click()
  await expect(state(page)).toHaveText(waiting(2))
  await network.mend(context)
  await expect(state(page)).toHaveText(words.script.saved, { timeout: 15_000 })
  expect(await door.stored()).toEqual(['Ada Adler attended'])
  await expect(page.getByText(words.script.refused.replace('{name}', 'Xaver'))).toBeVisible()
  await page.getByRole('button', { name: words.mend }).click()
  await page.getByLabel(words.walkIn.contact).fill('0151 23456789')
  await page.getByRole('button', { name: words.walkIn.send }).click()
  await expect(state(page)).toHaveText(words.script.saved)
  await expect.poll(door.stored).toEqual(['Ada Adler attended', 'Xaver attended'])
})

test('the English page opens without a network as well', async ({ context, network }) => {
  const door = await newDoor(['Ada Adler'])
  const page = await context.newPage()
  await page.goto(`/en${door.path}`)
  await expect(state(page)).toHaveText(en.CheckIn.script.saved)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await network.cut(context)
  await page.reload()
  await person(page, 'Ada Adler').click()
  await expect(state(page)).toHaveText(en.CheckIn.script.waitingOne)
})

test('nothing stays on the device once the server shuts the door', async ({ context }) => {
  const door = await newDoor(['Ada Adler'])
  const page = await opened(context, door.path)
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('check-in')
          opening.addEventListener('success', () => {
            const doors = opening.result.transaction('doors').objectStore('doors').count()
            doors.addEventListener('success', () => {
              opening.result.close()
              resolve(doors.result)
            })
          })
        }),
    )
  expect(await kept()).toBe(1)
  await door.callOff()
  await page.reload()
  await expect(page.getByRole('heading', { name: words.expired.title })).toBeVisible()
  await expect.poll(kept).toBe(0)
})

test('a name is found by searching, and the counts stay those of everybody', async ({ context }) => {
  const door = await newDoor(['Ada Adler', 'Bo Berg'])
  const page = await opened(context, door.path)
  await page.getByLabel(words.search).fill('bo')
  await expect(person(page, 'Ada Adler')).toHaveCount(0)
  await expect(person(page, 'Bo Berg')).toBeVisible()
  await expect(page.getByText(count(0, 2))).toBeVisible()
})

test('one button leaves nothing of anybody on the device', async ({ context }) => {
  const door = await newDoor(['Ada Adler'])
  const page = await opened(context, door.path)
  await page.getByRole('button', { name: words.device.button }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(
    await page.evaluate(async () => ({
      stores: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      kept: localStorage.length,
    })),
  ).toEqual({ stores: [], caches: [], workers: 0, kept: 0 })
})

test('what is kept to open without a network names nobody', async ({ context }) => {
  const door = await newDoor(['Ada Adler'])
  const page = await opened(context, door.path)
  const kept = await page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        texts.push(request.url, await (await cache.match(request))!.text())
    }
    return texts.join('\n')
  })
  expect(kept).toContain('/check-in')
  for (const secret of ['Ada Adler', door.title, new URLSearchParams(door.path.split('?')[1]).get('token')!])
    expect(kept).not.toContain(secret)
})

test('on any other device a code only says where to show it', async ({ page }) => {
  const door = await newDoor(['Ada Adler'])
  await page.goto(door.ticketOf('Ada Adler'))
  await expect(page.getByRole('heading', { name: words.ticket.title })).toBeVisible()
  expect(await door.stored()).toEqual(['Ada Adler'])
})

test('a forged link opens no door', async ({ page }) => {
  await page.goto(`/check-in?token=${'x'.repeat(60)}.${'y'.repeat(43)}`)
  await expect(page.getByRole('heading', { name: words.invalid.title })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const [at, own] of [
    ['', de],
    ['/en', en],
  ] as const)
    test(`each tap is a form of its own${at}`, async ({ page }) => {
      const { walkIn: form, search, find, entered } = own.CheckIn
      const door = await newDoor(['Ada Adler', 'Bo Berg'])
      await page.goto(at + door.path)
      await person(page, 'Ada Adler').click()
      await expect(person(page, 'Ada Adler')).toHaveAttribute('aria-pressed', 'true')
      await person(page, 'Bo Berg').click()
      await person(page, 'Bo Berg').click()
      expect(await door.stored()).toEqual(['Ada Adler attended', 'Bo Berg'])

      await page.getByLabel(search).fill('bo')
      await page.getByRole('button', { name: find }).click()
      await expect(person(page, 'Ada Adler')).toHaveCount(0)
      await person(page, 'Bo Berg').click()
      await expect(person(page, 'Ada Adler')).toHaveCount(0)

      await page.getByLabel(form.name, { exact: true }).fill('Wanda Walk')
      await page.getByLabel(form.contact).fill('0151 2345')
      await page.getByRole('button', { name: form.send }).click()
      await expect(page.getByRole('alert')).toContainText(own.FieldError.not_a_contact)
      await expect(page.getByRole('alert')).toContainText(own.FieldError.consent_needed)
      await page.getByLabel(form.contact).fill('0151 23456789')
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: form.send }).click()
      await expect(page.getByText(entered)).toBeVisible()
      expect(await door.stored()).toEqual(['Ada Adler attended', 'Bo Berg attended', 'Wanda Walk attended'])
    })
})
