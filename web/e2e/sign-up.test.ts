import { linkIn, mailsTo, newestMail } from './inbox.ts'
import { hospital, readAction, roomyAction } from './seeded.ts'
import { expect, inLanguage, test, words, type Locale } from './visitor.ts'

const variants = (['de', 'en'] as const).flatMap((locale) =>
  [true, false].map((javaScript) => ({ locale, javaScript })),
)

const takenOf = async (actionId: string, shiftId: string) =>
  (await readAction(actionId)).shifts.find((shift) => shift.shiftId === shiftId)!.taken

for (const { locale, javaScript } of variants) journey(locale, javaScript)

function journey(locale: Locale, javaScript: boolean) {
  const say = words[locale]
  test(`a stranger finds an action, comes, and cancels: ${locale}, scripts ${javaScript ? 'on' : 'off'}`, async ({
    enter,
  }) => {
    const { action, shift } = await roomyAction(hospital.campaign)
    const before = await takenOf(action.actionId, shift.shiftId)
    const email = `kim.${locale}.${javaScript ? 'with' : 'without'}@example.org`
    const page = await enter({ javaScript, width: 400 })

    await page.goto(inLanguage(locale, '/'))
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await page.getByLabel(say.Start.postcode).fill(action.place.postcode)
    await page.getByRole('button', { name: say.Start.search }).click()
    await expect(page).toHaveURL(/\/actions\?postcode=\d{5}/)
    await page.locator(`a[href$="/actions/${action.actionId}"]`).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(action.title)

    const thread = page.getByRole('navigation', { name: say.Thread.label })
    await expect(thread.getByRole('link', { name: hospital.priority })).toBeVisible()
    await expect(thread.getByRole('link', { name: hospital.campaign })).toBeVisible()

    await page.locator(`input[value="${shift.shiftId}"]`).check()
    await page.getByLabel(say.SignUp.name).fill('Kim Beispiel')
    await page.getByLabel(say.SignUp.email).fill(email)
    await page.locator('input[name=consent]').check()
    // Impatient people press twice.
    await page.locator('form').getByRole('button', { name: say.SignUp.send }).dblclick()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.NextSteps.title)

    const question = await newestMail(email, 1)
    expect(question.subject).toContain(action.title)
    expect(question.attachments).toEqual([])
    expect(await takenOf(action.actionId, shift.shiftId)).toBe(before + 1)

    const confirmPath = linkIn(question)
    await page.goto(confirmPath)
    // Mail programs open links by themselves: that alone must not confirm anything.
    await page.goto(confirmPath)
    await page.getByRole('button', { name: say.Link.confirm.button }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.Link.confirmed.title)
    await expect(
      page.getByRole('navigation', { name: say.Thread.label }).getByRole('link', { name: action.title }),
    ).toBeVisible()

    const confirmation = await newestMail(email, 2)
    expect(confirmation.attachments).toEqual([expect.stringMatching(/\.ics$/)])
    await page.goto(linkIn(confirmation))
    await page.getByRole('button', { name: say.Link.cancel.button }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.Link.cancelled.title)
    expect(await takenOf(action.actionId, shift.shiftId)).toBe(before)

    await page.goto(confirmPath)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.Link.cancelled.title)
    expect(await mailsTo(email)).toHaveLength(3)
  })
}
