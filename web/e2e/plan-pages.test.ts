import { expect, test } from '@playwright/test'
import { look } from './look.ts'
import { cast, signedIn } from './people.ts'

test('axe finds nothing on these pages, and nothing is wider than a small phone', async ({ browser }) => {
  test.setTimeout(120_000)
  const katrin = await signedIn(browser, cast.coordinatorOfDresden)
  await katrin.goto('/coordinate/dresden')
  await katrin.getByRole('link', { name: 'Tür auf für bezahlbares Wohnen' }).click()
  await katrin.getByRole('heading', { name: 'Unser Plan' }).waitFor()
  const dresden = new URL(katrin.url()).pathname
  const task = await katrin.getByRole('link', { name: 'Gespräche üben' }).first().getAttribute('href')
  const problems: string[] = []
  for (const language of ['', '/en'])
    for (const path of [
      dresden,
      `${dresden}?view=list`,
      `${dresden}?view=timeline`,
      `${dresden}/sheet`,
      `${dresden}/tasks/new`,
      `${dresden}/people/new`,
      `${dresden}/targets`,
      task!,
      `${dresden}/changes`,
      '/coordinate/dresden/plans/new',
      '/coordinate/dresden/offers',
    ])
      problems.push(...(await look(katrin, language + path)))
  expect(problems).toEqual([])
})
