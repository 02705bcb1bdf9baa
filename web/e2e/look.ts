import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** By night a page has other colours and nothing else. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/**
 * Opens a page and looks at it: on a phone unless told, by day and by night.
 * @returns what is wrong with it, a line each
 */
export async function look(page: Page, path: string, widths: readonly number[] = [360]): Promise<string[]> {
  const problems: string[] = []
  await page.goto(path)
  if ((await page.locator('h1').count()) !== 1) problems.push(`${path} has not one h1`)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 })
    const needed = await page.evaluate(() => document.documentElement.scrollWidth)
    if (needed > width) problems.push(`${path} is ${needed} px wide on ${width}`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const axe = new AxeBuilder({ page })
      const { violations } = await (
        colorScheme === 'light' ? axe.withTags(standard) : axe.withRules(aboutColours)
      ).analyze()
      for (const { id, nodes } of violations)
        problems.push(`${path} ${width} ${colorScheme} ${id}: ${nodes[0]?.html}`)
    }
  }
  return problems
}
