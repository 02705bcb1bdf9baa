import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
const idsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id!)

/** The id that begins the docstring of a store's function. */
const inStore = (text: string) => idsIn(text, /\/\*\*\s+(?:\* )?([A-Z]{1,2}\d+)\b/g)
/** The id that begins a line of a table. */
const inDocument = (text: string) => idsIn(text, /^\| ([A-Z]{1,2}\d+) \|/gm)

const twice = (ids: string[]) => ids.filter((id, position) => ids.indexOf(id) !== position)

const documented = inDocument(read('../docs/access-patterns.md'))
const stored = globSync('*/*-store.ts', { cwd: import.meta.dirname }).flatMap((path) => inStore(read(path)))

describe('an id is found', () => {
  it('in a docstring of one line or several, and nowhere else', () => {
    expect(inStore('/** A1 */ /** A2: two */ /**\n   * A3: three\n */ // A4 \n /** as A5 */')).toEqual([
      'A1',
      'A2',
      'A3',
    ])
  })

  it('when it is there twice', () => {
    expect(twice(['A1', 'A2', 'A1'])).toEqual(['A1'])
  })
})

it('has each access pattern once in the stores and once in the document', () => {
  expect([twice(documented), twice(stored)]).toEqual([[], []])
  expect(stored.length).toBeGreaterThan(40)
  expect(stored.toSorted()).toEqual(documented.toSorted())
})
