import { createServer } from 'node:http'
import { expect, test } from '@playwright/test'
import { freePort } from '#infra/local/ports.ts'
import { site } from './addresses.ts'
import { look } from './look.ts'
import { cast, signedIn } from './people.ts'

type Listed = { items: Record<string, string>[] }
const first = async (list: string, id: string) => {
  const { items } = (await (await fetch(`${site}/api/${list}`)).json()) as Listed
  return items[0]![id]!
}

/** Every page anybody may see. */
const publicPages = async () => [
  '/',
  '/actions?postcode=01099',
  `/actions/${await first('actions?chapterId=dresden', 'actionId')}`,
  `/actions/${await first('actions?chapterId=dresden', 'actionId')}/poster`,
  '/embed/chapters/dresden',
  '/campaigns',
  `/campaigns/${await first('campaigns', 'campaignId')}`,
  '/priorities',
  `/priorities/${await first('priorities', 'priorityId')}`,
  `/priorities/${await first('priorities', 'priorityId')}/record`,
  '/chapters',
  '/chapters/dresden',
  '/chapters/land-sachsen',
  '/chapters/bund',
  '/privacy',
  '/sign-in',
  '/sign-ups/link?token=0123456789012345678901234567890',
  '/there-is-no-such-page',
]

for (const at of ['', '/en'])
  test(`axe finds nothing on any public page (${at || 'de'})`, async ({ page, context }) => {
    test.setTimeout(120_000)
    const foreign: string[] = []
    page.on('request', (request) => request.url().startsWith(site) || foreign.push(request.url()))
    const problems = []
    for (const path of await publicPages()) problems.push(...(await look(page, at + path)))
    expect(problems).toEqual([])
    expect(foreign).toEqual([])
    expect(await context.cookies()).toEqual([])
  })

for (const at of ['', '/en'])
  test(`axe finds nothing on any page of those who are signed in (${at || 'de'})`, async ({ browser }) => {
    test.setTimeout(120_000)
    const problems = []
    const mine: [name: string, paths: string[]][] = [
      [cast.activistsCouncil, ['/my', '/councils', '/proposals/new', '/proposals/archive']],
      [cast.federalOffice, ['/my', '/campaigns/new']],
      [cast.coordinatorOfRostock, ['/my', '/coordinate/rostock', '/coordinate/rostock/actions/new']],
    ]
    for (const [name, paths] of mine) {
      const page = await signedIn(browser, name)
      for (const path of paths) problems.push(...(await look(page, at + path)))
      for (const [list, link] of [
        ['/councils', 'a[href*="/proposals/pro_"]'],
        ['/coordinate/rostock', 'a[href*="/actions/act_"]'],
      ] as const) {
        if (!paths.includes(list)) continue
        await page.goto(at + list)
        const path = await page.locator(link).first().getAttribute('href')
        problems.push(...(await look(page, path ?? '')))
      }
      await page.context().close()
    }
    expect(problems).toEqual([])
  })

test('the thread runs up and down', async ({ page }) => {
  // Other tests open campaigns of their own; this one has been there from the beginning.
  const { items } = (await (await fetch(`${site}/api/campaigns`)).json()) as Listed
  const campaign = items.find(({ title }) => title === 'Tür auf für bezahlbares Wohnen')!
  await page.goto(`/actions/${await first(`actions?campaignId=${campaign['campaignId']}`, 'actionId')}`)
  const thread = page.getByRole('navigation', { name: 'Roter Faden' })
  await expect(thread.getByRole('link')).toHaveCount(2)
  await thread.getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/\/campaigns\/cmp_/)
  await expect(page.getByRole('link', { name: /Aktionen der Kampagne/ }).first()).toBeVisible()
  await page.locator('main a[href^="/priorities/"]').first().click()
  await expect(page).toHaveURL(/\/priorities\/pri_/)
  await expect(page.locator('main a[href^="/campaigns/"]').first()).toBeVisible()
})

test('the way through a page by keyboard begins with a link to its content', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#content')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('01099')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/postcode=01099/)
})

test('another site shows the list of an association, and no other page', async ({ page }) => {
  const frames = createServer((request, response) => {
    const shown = `${site}${request.url}`
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><title>Elsewhere</title><iframe src="${shown}" width="320" height="600"></iframe>`,
    )
  })
  const port = await freePort()
  await new Promise<void>((listening) => frames.listen(port, '127.0.0.1', listening))
  try {
    await page.goto(`http://127.0.0.1:${port}/embed/chapters/dresden`)
    const list = page.frameLocator('iframe')
    await expect(list.getByRole('heading', { name: /Kreisverband Dresden/ })).toBeVisible()
    const opened = page.waitForEvent('popup')
    await list.getByRole('listitem').first().getByRole('link').click()
    await expect((await opened).getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(`http://127.0.0.1:${port}/actions`)
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0)
  } finally {
    frames.close()
  }
})
