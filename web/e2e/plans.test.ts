import { expect, test, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { settled, site } from './addresses.ts'
import { linkIn, mailNumber, mailsTo } from './mails.ts'
import { openCampaign } from './open-campaign.ts'
import { cast, signedIn } from './people.ts'
import { plan } from './plan-action.ts'
import { stagedAction } from './staged-action.ts'
import { addTemplate, fillTask, save } from './templates.ts'

test.describe.configure({ mode: 'serial', timeout: 90_000 })

const today = dayInBerlin(new Date())
const title = 'Kältehilfe vor Ort'
const withoutScripts = { javaScriptEnabled: false }
const katrinsAddress = 'katrin.vogel@example.org'
const strangersAddress = 'robin.neu@example.org'
const rights = { timeout: 45_000 }

let campaign: Campaign
let townAt = ''
const planOf: Record<string, string> = {}

const adopt = async (page: Page, chapterId: string, beginning: string) => {
  await page.goto(`/coordinate/${chapterId}/plans/new?campaign=${campaign.campaignId}`)
  await page.getByLabel(new RegExp(`^${beginning}`)).check({ timeout: 3_000 })
}
const finish = async (page: Page, chapterId: string) => {
  await page.getByRole('button', { name: 'Kampagne übernehmen' }).click()
  await expect(page.getByText('Die Kampagne ist übernommen.')).toBeVisible()
  planOf[chapterId] = new URL(page.url()).pathname
}
/** A column of the board. */
const board = (page: Page, state: string) => page.getByRole('region', { name: new RegExp(`^${state} \\d`) })

test('a state begins to help out one of its districts, for a reason and for a time', async ({ browser }) => {
  const sabine = await signedIn(browser, cast.coordinatorOfSaxony, withoutScripts)
  await sabine.goto('/chapters/leipzig')
  await sabine.getByText('Für diesen Verband handeln (Landesverband Sachsen)').click()
  await sabine.getByLabel('Warum?').fill('Der Vorstand wird neu gewählt.')
  await sabine.getByLabel('Bis wann?').fill(addDays(today, 100))
  await sabine.getByRole('button', { name: 'Aushilfe beginnen' }).click()
  await expect(sabine.getByRole('alert')).toBeVisible()
  await sabine.getByLabel('Bis wann?').fill(addDays(today, 14))
  await sabine.getByRole('button', { name: 'Aushilfe beginnen' }).click()
  await expect(sabine.getByText('Landesverband Sachsen handelt bis zum').first()).toBeVisible()
})

test('the federal office opens a campaign with two templates', async ({ browser }) => {
  const paul = await signedIn(browser, cast.federalOffice, withoutScripts)
  const at = await openCampaign(paul, title, 'Niemand friert allein: Decken, Tee und offene Räume.')
  campaign = (await (await fetch(`${site}/api${at}`)).json()) as Campaign

  // Templates hang on phases, so the frame comes first.
  await paul.getByRole('link', { name: 'Vorlage hinzufügen' }).click()
  await expect(paul.getByText('Legt zuerst im Rahmen die Phasen fest.')).toBeVisible()
  await paul.goto(`${at}/edit`)
  await paul.getByLabel('Gespräche').fill('10000')
  await paul.getByLabel('Phase 1: Name').fill('Erste Kälte')
  await paul.getByLabel('Phase 1: Von').fill(addDays(today, -9))
  await paul.getByLabel('Phase 1: Bis').fill(addDays(today, 30))
  await save(paul)
  await expect(paul.getByRole('alert')).toBeVisible()
  await paul.getByLabel('Phase 1: Von').fill(today)
  await save(paul)
  await expect(paul.getByText('Gespeichert.')).toBeVisible()
  await expect(paul.getByText('Erste Kälte')).toBeVisible()
  await addTemplate(paul, 'Stadt', ['Decken sammeln', 'Raum öffnen'])
  townAt = new URL(paul.url()).pathname
  await paul.goto(at)
  await addTemplate(paul, 'Land', ['Fahrdienst aufbauen'])
})

test('two chapters adopt it from its templates, each once', async ({ browser }) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, withoutScripts)
  await adopt(katrin, 'dresden', 'Stadt')
  await katrin.getByLabel('Gespräche').fill('100')
  await katrin.getByLabel('Öffentlich suchen').nth(3).check()
  await finish(katrin, 'dresden')
  await expect(katrin.getByText('0 von 100')).toBeVisible()
  await expect(board(katrin, 'offen').getByRole('link')).toHaveText(['Decken sammeln', 'Raum öffnen'])
  await adopt(katrin, 'dresden', 'Land')
  await katrin.getByRole('button', { name: 'Kampagne übernehmen' }).click()
  await expect(katrin.getByRole('alert')).toBeVisible()

  const ole = await signedIn(browser, cast.coordinatorOfRostock)
  await adopt(ole, 'rostock', 'Land')
  await finish(ole, 'rostock')
})

test('a member and a stranger take what is wanted; the lead hears of it and answers with one tap', async ({
  browser,
}) => {
  const before = (await mailsTo(katrinsAddress)).length
  const jonas = await signedIn(browser, cast.activist, withoutScripts)
  await jonas.goto(`/campaigns/${campaign.campaignId}`)
  await jonas.getByRole('link', { name: 'Das übernehme ich' }).first().waitFor()
  await jonas.goto('/chapters/dresden')
  const wanted = (page: Page, what: string) =>
    page.getByRole('listitem').filter({ hasText: what }).getByRole('link', { name: 'Das übernehme ich' })
  await wanted(jonas, 'Decken sammeln').click()
  await jonas.getByLabel(/^Ich bin einverstanden/).check()
  await jonas.getByRole('button', { name: 'Das übernehme ich' }).click()
  await expect(jonas.getByText('Der Verband weiß Bescheid.')).toBeVisible()
  expect((await mailNumber(before + 1, katrinsAddress)).subject).toBe('Jemand will helfen: Decken sammeln')

  const stranger = await (await browser.newContext({ baseURL: site, ...withoutScripts })).newPage()
  await stranger.goto('/chapters/dresden')
  await stranger.locator(`a[href*='${planOf['dresden']!.split('/').at(-1)}/rsp_']`).click()
  await stranger.getByLabel('Wie heißt Du?').fill('Robin Neu')
  await stranger.getByLabel('E-Mail-Adresse', { exact: true }).fill(strangersAddress)
  await stranger.getByRole('button', { name: 'Das übernehme ich' }).click()
  await expect(stranger.getByRole('alert')).toBeVisible()
  await stranger.getByLabel(/^Ich bin einverstanden/).check()
  await stranger.getByRole('button', { name: 'Das übernehme ich' }).click()
  await expect(stranger.getByText('Schau in Dein Postfach')).toBeVisible()
  expect((await stranger.context().cookies()).length).toBe(0)
  const link = linkIn(await mailNumber(1, strangersAddress))
  await stranger.goto(link)
  expect(await mailsTo(katrinsAddress)).toHaveLength(before + 1)
  await stranger.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(stranger.getByText('Der Verband weiß Bescheid.')).toBeVisible()
  const told = await mailNumber(before + 2, katrinsAddress)
  expect(told.body.text).not.toContain('Robin')

  const katrin = await signedIn(browser, cast.coordinatorOfDresden, withoutScripts)
  await katrin.goto(/https?:\S+\/offers/.exec(told.body.text)![0])
  const offers = katrin.getByRole('region')
  await offers.filter({ hasText: 'Robin Neu: Presse' }).getByRole('button', { name: 'Annehmen' }).click()
  await expect(katrin.getByText('Die Antwort ist unterwegs.')).toBeVisible()
  await offers
    .filter({ hasText: `${cast.activist}: Decken sammeln` })
    .getByRole('button', { name: 'Annehmen' })
    .click()
  expect((await mailNumber(2, strangersAddress)).subject).toBe('Danke, Du bist dabei: Presse')
  await katrin.goto(planOf['dresden']!)
  await expect(board(katrin, 'übernommen')).toContainText(cast.activist)
  await expect(katrin.getByRole('region', { name: 'Wer wofür steht' })).toContainText('Robin Neu')

  // Whoever has a task sees the plan, says how far it is and writes about it; the rest is not theirs to change.
  await jonas.goto(planOf['dresden']!)
  await expect(jonas.getByRole('link', { name: 'Aufgabe hinzufügen' })).toHaveCount(0)
  await board(jonas, 'übernommen').getByRole('link', { name: 'Decken sammeln' }).click()
  await expect(jonas.getByLabel('Was ist zu tun?')).toHaveCount(0)
  await jonas.getByLabel('Was gibt es dazu zu sagen?').fill('Zwölf Decken sind schon da.')
  await jonas.getByRole('button', { name: 'Schreiben' }).click()
  await expect(jonas.getByText('Zwölf Decken sind schon da.')).toBeVisible()
  await jonas.getByRole('button', { name: 'Erledigt' }).click()
  await expect(board(jonas, 'erledigt')).toContainText('Decken sammeln')
})

test('two who change one task at a time both keep their words', async ({ browser }) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, withoutScripts)
  await katrin.goto(planOf['dresden']!)
  await board(katrin, 'offen').getByRole('link', { name: 'Raum öffnen' }).click()
  const other = await katrin.context().newPage()
  await other.goto(katrin.url())
  const third = await katrin.context().newPage()
  await third.goto(katrin.url())
  await katrin.getByLabel('Was man können sollte').fill('ein Schlüssel')
  await save(katrin)
  await expect(katrin.getByText('Gespeichert.')).toBeVisible()
  // Elsewhere in the same task: both are kept.
  await other.getByLabel(/^Wer macht es/).fill('Anna, Bert')
  await save(other)
  await expect(other.getByLabel('Was man können sollte')).toHaveValue('ein Schlüssel')
  await expect(other.getByLabel(/^Wer macht es/)).toHaveValue('Anna, Bert')
  // In the same field: both are shown, and one decides.
  await third.getByLabel('Was man können sollte').fill('Geduld')
  await save(third)
  const meanwhile = third
    .locator('section')
    .filter({ hasText: 'So hat es gerade jemand anders gespeichert' })
    .last()
  await expect(meanwhile).toContainText('ein Schlüssel')
  await expect(third.getByLabel('Was man können sollte')).toHaveValue('Geduld')
  await third.getByRole('button', { name: 'Meine Fassung darüber speichern' }).click()
  await expect(third.getByText('Gespeichert.')).toBeVisible()
  await expect(third.getByLabel(/^Wer macht es/)).toHaveValue('Anna, Bert')
  await expect(third.getByLabel('Was man können sollte')).toHaveValue('Geduld')
})

test('actions come of a task and of an idea, and the task is tied to its action', async ({ browser }) => {
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, withoutScripts)
  await katrin.goto(planOf['dresden']!)
  await board(katrin, 'übernommen').getByRole('link', { name: 'Raum öffnen' }).click()
  const address = katrin.url()
  await katrin.getByRole('link', { name: 'Aktion für diese Aufgabe planen' }).click()
  await expect(katrin.getByLabel('Titel')).toHaveValue('Raum öffnen')
  await katrin.getByRole('link', { name: 'Offenes Treffen' }).click()
  await katrin.getByLabel('Titel').fill('Offener Raum mit Tee')
  await katrin.getByLabel('Was passiert dort?').fill('Wer friert, kommt herein; wir haben Tee und Zeit.')
  await plan(katrin, 'Stadtteilladen')
  await katrin.goto(address)
  await expect(katrin.getByRole('link', { name: 'Offener Raum mit Tee' })).toBeVisible()
  // Saving the task keeps the tie.
  await katrin.getByLabel('Was man können sollte').fill('Tee kochen')
  await katrin.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(katrin.getByText('Gespeichert.')).toBeVisible()
  await expect(katrin.getByRole('link', { name: 'Offener Raum mit Tee' })).toBeVisible()

  const ole = await signedIn(browser, cast.coordinatorOfRostock)
  await ole.goto(planOf['rostock']!)
  await ole.getByRole('link', { name: 'Aktion daraus planen' }).click()
  await expect(ole.getByLabel('Titel')).toHaveValue('Teestand am Bahnhof')
  await expect(ole.getByLabel('Kampagne')).toHaveValue(campaign.campaignId)
  await plan(ole, 'Bahnhof')
})

test('a third one, helped by its state, begins from the plan of another', async ({ browser }) => {
  const sabine = await signedIn(browser, cast.coordinatorOfSaxony, withoutScripts)
  await expect(async () => {
    expect((await sabine.goto('/coordinate/leipzig'))?.status()).toBe(200)
  }).toPass(rights)
  // A neighbour to begin from is found by what the listeners have counted.
  await expect(() => adopt(sabine, 'leipzig', 'Wie in Dresden')).toPass(rights)
  await finish(sabine, 'leipzig')
  await expect(sabine.getByRole('link', { name: 'Kreisverband Dresden' })).toBeVisible()
  await expect(board(sabine, 'offen').getByRole('link')).toHaveText(['Decken sammeln', 'Raum öffnen'])
})

test('what is reported reaches targets and participation, and all of them say the same', async ({
  browser,
}) => {
  const { campaignId, title: campaignTitle, priorityId, priorityTitle } = campaign
  const of = { campaignId, campaignTitle, priorityId, priorityTitle }
  const { actionId } = await stagedAction('Tee am Hauptbahnhof', [[-1, -0.5, 5]], of)
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, withoutScripts)
  await katrin.goto(`/coordinate/dresden/actions/${actionId}/report`)
  await katrin.getByLabel('Waren da').fill('7')
  await katrin.getByLabel('Gespräche').fill('42')
  await katrin.getByRole('button', { name: 'Bericht abschließen' }).click()
  await expect(katrin.getByText('Danke! Der Bericht steht.')).toBeVisible()
  await settled()

  await katrin.goto(planOf['dresden']!)
  await expect(katrin.getByText('42 von 100')).toBeVisible()
  await katrin.goto(`/campaigns/${campaignId}`)
  await expect(katrin.getByText('42 von 10.000')).toBeVisible()
  await katrin.goto(`/campaigns/${campaignId}/participation`)
  await expect(katrin.getByText(/^3 von \d+ Kreisverbänden haben angefangen/).first()).toBeVisible()
  const { districts } = (await (await fetch(`${site}/api/campaigns/${campaignId}/participation`)).json()) as {
    districts: Record<string, unknown>[]
  }
  const far = (chapterId: string) => districts.find((one) => one['chapterId'] === chapterId)
  expect(districts).toHaveLength(3)
  expect(far('dresden')).toMatchObject({ adopted: today, reported: today, actions: 2, conversations: 42 })
  expect(far('rostock')).toMatchObject({ adopted: today, actions: 1, conversations: 0 })
  expect(far('rostock')?.['planned']).toBeDefined()
  expect(far('leipzig')).toMatchObject({ adopted: today, actions: 0 })
  expect(far('leipzig')?.['planned']).toBeUndefined()
})

test('a new version of the template is taken by one and ignored by the other', async ({ browser }) => {
  const paul = await signedIn(browser, cast.federalOffice, withoutScripts)
  await paul.goto(townAt)
  await fillTask(paul, 3, 'Wärmestube melden')
  await save(paul)
  await expect(paul.getByText('Gespeichert.')).toBeVisible()
  const katrin = await signedIn(browser, cast.coordinatorOfDresden, withoutScripts)
  await katrin.goto(planOf['dresden']!)
  await expect(katrin.getByRole('link', { name: 'Wärmestube melden' })).toHaveCount(0)
  await katrin.getByRole('link', { name: 'Die Vorlage hat eine Änderung für Euch' }).click()
  await expect(katrin.getByRole('heading', { name: 'Neu: Wärmestube melden' })).toBeVisible()
  await katrin.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(katrin.getByText('Alles entschieden.')).toBeVisible()
  await katrin.goto(planOf['dresden']!)
  await expect(board(katrin, 'offen').getByRole('link', { name: 'Wärmestube melden' })).toBeVisible()

  const sabine = await signedIn(browser, cast.coordinatorOfSaxony, withoutScripts)
  await expect(async () => {
    await sabine.goto(`${planOf['leipzig']!}/changes`)
    await sabine.getByRole('button', { name: 'Nicht übernehmen' }).click({ timeout: 2_000 })
  }).toPass(rights)
  await expect(sabine.getByText('Alles entschieden.')).toBeVisible()
  await sabine.goto(planOf['leipzig']!)
  await expect(sabine.getByRole('link', { name: 'Wärmestube melden' })).toHaveCount(0)
  await expect(sabine.getByRole('link', { name: /^Die Vorlage hat/ })).toHaveCount(0)
})

test('the state gives the chapter back, and with it every right', async ({ browser }) => {
  const sabine = await signedIn(browser, cast.coordinatorOfSaxony, withoutScripts)
  await sabine.goto('/chapters/leipzig')
  await sabine.getByRole('button', { name: 'Zurückgeben' }).click()
  await expect(sabine.getByText('Landesverband Sachsen handelt bis zum')).toHaveCount(0)
  await expect(async () => {
    expect((await sabine.goto('/coordinate/leipzig'))?.status()).toBe(403)
  }).toPass(rights)
})
