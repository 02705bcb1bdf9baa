import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildFolder } from './assembly.ts'
import { sourceKey } from './source-key.ts'
import type { TestTableDefinition } from './test-synthesis.ts'

/** Runs once before the contract tests, so that all of them make the tables that would be deployed. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('tableDefinitions', await tableDefinitions())
}

/** Kept until the construct changes: synthesis takes longer than all the tests of a feature. */
export async function tableDefinitions(): Promise<TestTableDefinition[]> {
  const key = sourceKey(['infra/constructs/campaign-data.ts', 'package-lock.json'])
  const file = join(buildFolder, `tables-${key}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as TestTableDefinition[]
  const { synthesiseTables } = await import('./test-synthesis.ts')
  const definitions = synthesiseTables()
  mkdirSync(buildFolder, { recursive: true })
  writeFileSync(file, JSON.stringify(definitions))
  return definitions
}
