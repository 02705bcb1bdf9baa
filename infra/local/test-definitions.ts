import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from './assembly.ts'
import { nameResources } from './local-names.ts'
import type { TableNames } from './seeding.ts'
import { sourceKey } from './source-key.ts'
import { tableNames } from './table-names.ts'
import { tableDefinitions, type TableDefinition } from './tables.ts'
import { Template } from './template.ts'
import { startThread } from './thread.ts'

export type TestTableDefinition = TableDefinition & { word: keyof TableNames }

/**
 * The tables of the synthesised template with the word functions know each by. Kept until something in `infra`
 * changes, so that tests have the indexes of the deployment without waiting for a synthesis each time.
 */
export async function testTableDefinitions(): Promise<TestTableDefinition[]> {
  const file = join(buildFolder, `tables-${sourceKey(['infra', 'package-lock.json'])}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as TestTableDefinition[]

  mkdirSync(buildFolder, { recursive: true })
  const outdir = join(buildFolder, `tables-${process.pid}`)
  const synthesis = startThread('../app.ts', 'synthesise', { outdir }, { log: () => {} })
  try {
    await synthesis.ready
    const definitions = readDefinitions(new Template(outdir))
    writeFileSync(file, JSON.stringify(definitions))
    return definitions
  } finally {
    await synthesis.stop()
    rmSync(outdir, { recursive: true, force: true })
  }
}

function readDefinitions(template: Template): TestTableDefinition[] {
  nameResources(template, { site: '', api: '', issuer: '' })
  const words = new Map(Object.entries(tableNames(template)).map(([word, id]) => [id, word]))
  return tableDefinitions(template).map((definition) => {
    const word = words.get(definition.id)
    if (!word) throw new Error(`no function knows the table ${definition.id}`)
    return { ...definition, word: word as keyof TableNames }
  })
}
