import { expect, test, type Page } from '@playwright/test'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { cast, signedIn } from './people.ts'
import { closeVote, othersVote } from './votes.ts'

test.describe.configure({ mode: 'serial' })

const today = dayInBerlin(new Date())
const title = 'Schwimmbäder offen halten'
const topic = 'Überstunden in der Pflege zählen'
const campaign = 'Wir halten den Kopf über Wasser'

/** Everything here works without scripts. */
const enter = (browser: Parameters<typeof signedIn>[0], name: string) =>
  signedIn(browser, name, { javaScriptEnabled: false })

async function open(page: Page, at = '/councils') {
  await page.goto(at)
  await page.getByRole('link', { name: title }).click()
}

test('a draft is made of a topic, seen by nobody else, and put before both councils', async ({ browser }) => {
  const mila = await enter(browser, cast.activistsCouncil)
  await mila.goto('/topics')
  await mila.getByRole('link', { name: topic }).click()
  await mila.getByRole('link', { name: 'Daraus einen Vorschlag machen' }).click()
  await expect(mila.getByLabel('Titel')).toHaveValue(topic)
  await mila.getByLabel('Titel').fill(title)
  await mila
    .getByLabel('Worum es geht')
    .fill('Jedes Kind soll schwimmen lernen können, in jeder Stadt und in jedem Kreis.')
  await mila.getByLabel('Überschrift von Abschnitt 1').fill('Was wir tun')
  await mila
    .getByLabel('Text von Abschnitt 1')
    .fill('Wir sammeln Unterschriften vor jedem Bad, das schließen soll.')
  await mila.getByLabel('Ziel: wie viele').fill('5000')
  await mila.getByLabel(/^wovon/).fill('Unterschriften')
  await mila.getByLabel('Beginnt am').fill(addDays(today, 20))
  await mila.getByLabel('Endet am').fill(addDays(today, 10))
  await mila.getByLabel('Wir schauen darauf am').fill(addDays(today, 50))
  await mila.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect(mila.getByText('Das Ende liegt vor dem Anfang.').first()).toBeVisible()
  await expect(mila.getByLabel('Titel')).toHaveValue(title)
  await mila.getByLabel('Endet am').fill(addDays(today, 60))
  await mila.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect(mila.getByText('Noch siehst nur Du ihn.')).toBeVisible()

  const ayse = await enter(browser, cast.campaignCouncil)
  expect((await ayse.goto(mila.url()))?.status()).toBe(404)
  await mila.getByRole('button', { name: 'Beiden Räten vorlegen' }).click()
  await expect(mila.getByText('steht auf der Tagesordnung beider Räte')).toBeVisible()
  await mila.getByRole('link', { name: 'Entstanden aus einem Themenvorschlag' }).click()
  await expect(mila.getByRole('heading', { level: 1, name: topic })).toBeVisible()
  await expect(mila.locator('main a[href^="/proposals/pro_"]')).toBeVisible()
})

test('others amend, worry and say how they feel, and two who write at once both see it', async ({
  browser,
}) => {
  const ayse = await enter(browser, cast.campaignCouncil)
  await open(ayse)
  await ayse.getByLabel('Das ist').selectOption('Bedenken')
  await ayse.getByLabel('In Deinen Worten').fill('Wer zahlt die Sanierung?')
  await ayse.getByRole('button', { name: 'Dazuschreiben' }).click()
  await expect(ayse.getByText('Wer zahlt die Sanierung?')).toBeVisible()
  await ayse.getByRole('link', { name: 'Diesen Abschnitt ändern' }).click()
  await ayse
    .getByLabel('Neuer Wortlaut')
    .fill('Wir sammeln Unterschriften vor jedem Bad und reden mit den Vereinen.')
  await ayse.getByLabel('Warum?').fill('Ohne die Vereine geht es nicht.')
  await ayse.getByRole('button', { name: 'Änderung vorschlagen' }).click()
  await expect(ayse.getByText('Dein Änderungsantrag steht dabei.')).toBeVisible()

  const mila = await enter(browser, cast.activistsCouncil)
  await open(mila)
  await mila.locator('summary', { hasText: 'Entscheiden' }).click()
  await mila.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(mila.getByText('Fassung 2')).toBeVisible()
  await mila.locator('summary', { hasText: 'Antworten' }).click()
  await mila.getByLabel('Deine Antwort').fill('Das Land, aus dem Programm für den Sport.')
  await mila.getByRole('button', { name: 'Antworten' }).click()
  await mila.getByRole('button', { name: 'Das ist erledigt' }).click()
  await mila.getByRole('button', { name: /Nach der Stimmung fragen/ }).click()
  await mila.getByRole('link', { name: 'Fassung 2' }).click()
  await expect(mila.locator('ins', { hasText: 'Vereinen' })).toBeVisible()

  await ayse.reload()
  await ayse.getByRole('button', { name: /^Passt/ }).click()
  await expect(ayse.getByRole('button', { name: /^Passt/ })).toHaveAttribute('aria-pressed', 'true')
  await ayse.getByRole('button', { name: 'Mit einbringen' }).click()
  await ayse.getByRole('link', { name: 'Text ändern' }).click()
  await open(mila)
  await mila.getByRole('link', { name: 'Text ändern' }).click()
  await mila.getByLabel('Text von Abschnitt 1').fill('Wir sammeln vor jedem Bad und laden die Vereine ein.')
  await mila.getByRole('button', { name: 'Neue Fassung speichern' }).click()
  await ayse.getByLabel('Text von Abschnitt 1').fill('Wir sammeln vor jedem Bad und fragen die Schulen.')
  await ayse.getByRole('button', { name: 'Neue Fassung speichern' }).click()
  await expect(ayse.getByText('Inzwischen steht hier:')).toBeVisible()
  await expect(ayse.getByText('laden die Vereine ein').first()).toBeVisible()
  await ayse
    .getByLabel('Text von Abschnitt 1')
    .fill('Wir sammeln vor jedem Bad, laden die Vereine ein und fragen die Schulen.')
  await ayse.getByRole('button', { name: 'Neue Fassung speichern' }).click()
  await expect(ayse.getByText('Die neue Fassung ist gespeichert.')).toBeVisible()
  await expect(ayse.getByText('Fassung 4')).toBeVisible()
})

test('one yes and one no lead to conciliation, and one more vote decides', async ({ browser }) => {
  const mila = await enter(browser, cast.activistsCouncil)
  await open(mila)
  await mila.getByRole('button', { name: 'Beide Räte abstimmen lassen' }).first().click()
  await expect(mila.getByText('Die Abstimmung läuft.')).toBeVisible()
  await mila.locator('summary', { hasText: 'Ein Satz dazu' }).click()
  await mila.getByLabel('Warum stimmst Du so?').fill('Der Zeitraum ist zu kurz.')
  await mila.getByRole('button', { name: /^Nein/ }).click()
  await expect(mila.getByText('Deine Stimme bisher: Nein')).toBeVisible()
  await othersVote(title, { campaign: 'yes', activists: 'no' })
  await closeVote(title)
  await mila.reload()
  await expect(mila.getByText('Vermittlung').first()).toBeVisible()
  await expect(mila.getByText('Der Zeitraum ist zu kurz.')).toBeVisible()

  await mila.getByRole('link', { name: 'Text ändern' }).click()
  await mila.getByLabel('Endet am').fill(addDays(today, 160))
  await mila.getByRole('button', { name: 'Neue Fassung speichern' }).click()
  await mila.getByRole('button', { name: 'Noch einmal abstimmen lassen' }).click()
  await mila.getByRole('button', { name: /^Ja/ }).click()
  await othersVote(title, { campaign: 'yes', activists: 'yes' })
  await closeVote(title)
  await open(mila, '/proposals/archive')
  await mila.getByRole('link', { name: 'Zum Schwerpunkt' }).click()
  await expect(mila.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await mila.getByRole('link', { name: 'Wie entschieden wurde' }).click()
  await expect(mila.getByText('Geprüft: Dieses Protokoll ist')).toBeVisible()
})

test('a campaign hangs on it, and both councils end it when they see what came of it', async ({
  browser,
}) => {
  const paul = await enter(browser, cast.federalOffice)
  await paul.goto('/campaigns/new')
  const choice = paul.getByLabel('Schwerpunkt')
  await choice.selectOption(await choice.locator('option', { hasText: title }).getAttribute('value'))
  await paul.getByLabel('Titel').fill(campaign)
  await paul.getByLabel('Was wir gemeinsam tun').fill('Wir sammeln vor jedem Bad.')
  await paul.getByLabel('Beginnt am').fill(addDays(today, 21))
  await paul.getByLabel('Endet am').fill(addDays(today, 100))
  await paul.getByRole('button', { name: 'Kampagne eröffnen' }).click()
  await expect(paul.getByRole('heading', { level: 1, name: campaign })).toBeVisible()

  const mila = await enter(browser, cast.activistsCouncil)
  await open(mila, '/priorities')
  await expect(mila.getByRole('link', { name: campaign })).toBeVisible()
  const priority = mila.url()
  await mila.getByRole('link', { name: 'Was bisher daraus wurde' }).click()
  await expect(mila.getByRole('heading', { name: 'Was erreicht ist' })).toBeVisible()
  await mila.getByRole('link', { name: 'Fortsetzen, ändern oder beenden' }).click()
  await mila.getByLabel('Beenden').check()
  await mila.getByLabel('Titel').fill('Schwimmbäder: geschafft')
  await mila.getByRole('button', { name: 'Entwurf speichern' }).click()
  await mila.getByRole('button', { name: 'Beiden Räten vorlegen' }).click()
  await mila.getByRole('button', { name: 'Beide Räte abstimmen lassen' }).click()
  await othersVote('Schwimmbäder: geschafft', { campaign: 'yes', activists: 'yes' })
  await closeVote('Schwimmbäder: geschafft')
  await mila.goto(priority)
  await expect(mila.getByText('Dieser Schwerpunkt ist beendet.')).toBeVisible()
})
