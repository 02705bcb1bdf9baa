import type { TestProject } from 'vitest/node'
import { testTableDefinitions, type TestTableDefinition } from './test-definitions.ts'

declare module 'vitest' {
  interface ProvidedContext {
    tableDefinitions: TestTableDefinition[]
  }
}

/** Runs once before the contract tests: they all make their tables from one synthesised template. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('tableDefinitions', await testTableDefinitions())
}
