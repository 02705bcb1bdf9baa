import { inject } from 'vitest'
import { openTables, type OpenTables } from './open-tables.ts'

import type { TestTableDefinition } from './test-synthesis.ts'

declare module 'vitest' {
  interface ProvidedContext {
    tableDefinitions: TestTableDefinition[]
  }
}

export type TestTables = OpenTables

/** The tables of the template for one test file. */
export const withTables = (): Promise<TestTables> => openTables(inject('tableDefinitions'))
