import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { Template } from './template.ts'

/**
 * For tests: a cloud assembly as the CDK would write it, in a folder that is gone when the file's tests are done.
 * To be called outside of tests.
 *
 * @param assets the files of each asset, by the asset's key
 * @returns the folder
 */
export function makeAssembly(body: object, assets: Record<string, Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'roter-faden-assembly-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const files: Record<string, object> = {}
  for (const [key, contents] of Object.entries(assets)) {
    files[key] = { source: { path: `asset.${key}` } }
    for (const [name, content] of Object.entries(contents)) {
      const path = join(folder, `asset.${key}`, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
  }
  writeFileSync(join(folder, 'Test.template.json'), JSON.stringify({ Resources: {}, ...body }))
  writeFileSync(join(folder, 'Test.assets.json'), JSON.stringify({ files }))
  return folder
}

/** For tests: a template of these resources alone. */
export const makeTemplate = (Resources: object, assets?: Record<string, Record<string, string>>): Template =>
  new Template(makeAssembly({ Resources }, assets))
