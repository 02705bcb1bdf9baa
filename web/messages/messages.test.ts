import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refusals } from '#shared/http/refusal.ts'
import { ActionType } from '#shared/actions/action.ts'
import { personalFields, records } from '#web/features/privacy/components/personal-data-table.tsx'
import de from './de.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

type Words = { [key: string]: string | Words }

const paths = (words: Words, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : paths(value, `${above}${key}.`),
  )
const at = (words: Words, path: string) =>
  path
    .split('.')
    .reduce<string | Words | undefined>((found, key) => (found as Words | undefined)?.[key], words)
/** The names a message is filled with, whatever the plurals inside it say. */
const gaps = (text: string) => {
  const flat = text.replaceAll(/\{(\w+), plural,.*\}/g, '{$1}')
  return [...flat.matchAll(/[{<](\w+)[}>]/g)].map(([, name = '']) => name)
}

/** What operations and schemas say of a field in words of their own. */
const ownFieldCodes = globSync('{functions,shared}/**/*.ts', { exclude: ['**/*.test.ts'] }).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:field: '[\w.]*', code|error): '([a-z_]+)'/g)].map(
    ([, code = '']) => code,
  ),
)

describe('words', () => {
  it('stand in both languages', () => {
    expect(paths(en).toSorted()).toEqual(paths(de).toSorted())
  })

  it('are never empty, and have the same gaps in both languages', () => {
    const named = (words: Words, path: string) => new Set(gaps(at(words, path) as string))
    const uneven = paths(de).filter(
      (path) =>
        !at(de, path) || !at(en, path) || named(de, path).symmetricDifference(named(en, path)).size > 0,
    )
    expect(uneven).toEqual([])
  })

  describe.each([
    ['de', de],
    ['en', en],
  ] as const)('in %s', (_, words) => {
    it('say every refusal of the API, and no other', () => {
      expect(Object.keys(words.Refusal).toSorted()).toEqual(Object.keys(refusals).toSorted())
    })

    it('say every code that a field can be refused with', () => {
      expect(ownFieldCodes.length).toBeGreaterThan(5)
      const said = Object.keys(words.FieldError)
      expect(ownFieldCodes.filter((code) => !said.includes(code))).toEqual([])
    })

    it('name every kind of action', () => {
      expect(Object.keys(words.ActionType).toSorted()).toEqual(ActionType.options.toSorted())
    })

    it.each(Object.keys(records) as (keyof typeof records)[])(
      'explain every personal field of a %s',
      (record) => {
        expect(personalFields(record).length).toBeGreaterThan(3)
        expect(Object.keys(words.Privacy.record[record].fields).toSorted()).toEqual(
          personalFields(record).toSorted(),
        )
      },
    )
  })
})
