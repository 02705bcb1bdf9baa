import { cpSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bundleFunctions, bundleName } from './bundle.ts'
import { entries } from './features.ts'
import { inTemporaryFolder } from './test-stack.ts'

type Size = { entry: string; raw: number; gzip: number }

const kilobytes = (bytes: number) => Math.ceil(bytes / 1000)
const budget = { raw: 480, gzip: 140 }
/** Kilobytes above the budget, for a reason. */
const allowance: Record<string, typeof budget> = {
  // All postcodes and all districts of the country: 87 KB, 30 KB of gzip, that no request has to fetch.
  'actions/api': { raw: 15, gzip: 25 },
  // How phone numbers are written in all countries: 85 KB, 25 KB of gzip; and what writes tables and calendars.
  'sign-ups/api': { raw: 125, gzip: 48 },
  // What writes calendars and draws the code for the door, and the words of all mails in both languages.
  'mail/on-mail-queued': { raw: 15, gzip: 16 },
}
const overBudget = (sizes: Size[]) =>
  sizes
    .filter(({ entry, raw, gzip }) => {
      const more = allowance[entry] ?? { raw: 0, gzip: 0 }
      return raw > budget.raw + more.raw || gzip > budget.gzip + more.gzip
    })
    .map(({ entry }) => entry)

let folder: string
beforeAll(async () => {
  folder = await bundleFunctions(entries)
}, 60_000)

const bundleOf = (entry: string) => readFileSync(join(folder, bundleName(entry), 'index.js'))

describe('bundles', () => {
  test('are within their budget, which a bundle of twice the size is not', () => {
    const sizes = entries.map((entry): Size => {
      const bundle = bundleOf(entry)
      return { entry, raw: kilobytes(bundle.length), gzip: kilobytes(gzipSync(bundle).length) }
    })
    console.table(sizes)
    expect(overBudget(sizes)).toEqual([])
    const doubled = sizes.map(({ entry, raw, gzip }) => ({ entry, raw: raw * 2, gzip: gzip * 2 }))
    expect(overBudget(doubled)).toContain('people/api')
  })

  test('start where nothing else is installed', async () => {
    for (const setting of ['CAMPAIGNS', 'COUNCILS', 'SIGN_UPS', 'ACCESS_LOG'])
      vi.stubEnv(`${setting}_TABLE`, setting)
    for (const setting of [
      'CURSOR_SECRET',
      'LINK_SECRET',
      'VISITOR_SECRET',
      'SITE_URL',
      'MAIL_FROM',
      'AWS_REGION',
    ])
      vi.stubEnv(setting, 'https://faden.example')
    await inTemporaryFolder((elsewhere) => {
      for (const entry of entries) {
        const file = join(elsewhere, bundleName(entry), 'index.js')
        cpSync(join(folder, bundleName(entry)), join(file, '..'), { recursive: true })
        expect(createRequire(file)(file)).toMatchObject({ handler: expect.any(Function) })
      }
    })
  })

  test('are not made again from the same sources', async () => {
    const made = await bundleFunctions(entries)
    const madeAt = statSync(made).mtimeMs
    const before = performance.now()
    expect(await bundleFunctions(entries)).toBe(made)
    console.log(`found again in ${Math.round(performance.now() - before)} ms`)
    expect(statSync(made).mtimeMs).toBe(madeAt)
  })
})
