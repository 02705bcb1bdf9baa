import { expect, it } from 'vitest'
import { matchesPattern, type Pattern } from './event-filter.ts'

const insert = { eventName: 'INSERT', dynamodb: { NewImage: { entity: { S: 'mail' } } } }
const entity = (...values: unknown[]) =>
  ({ dynamodb: { NewImage: { entity: { S: values } } } }) as { dynamodb: Pattern }

const cases: [name: string, pattern: Pattern, matches: boolean][] = [
  ['another value', entity('shift'), false],
  ['a part that is not there', { dynamodb: { OldImage: { entity: { S: ['mail'] } } } }, false],
  ['only one of two parts', { ...entity('mail'), eventName: ['REMOVE'] }, false],
  ['the value', entity('mail'), true],
  ['one of several values', entity('shift', 'mail'), true],
  ['all parts', { ...entity('mail'), eventName: ['INSERT', 'MODIFY'] }, true],
  ['a prefix', entity({ prefix: 'ma' }), true],
  ['a suffix', entity({ suffix: 'x' }), false],
  ['what is excluded', entity({ 'anything-but': ['mail'] }), false],
  ['what is not excluded', entity({ 'anything-but': ['shift'] }), true],
  ['absence', { dynamodb: { OldImage: [{ exists: false }] } }, true],
]

it.each(cases)('%s', (_name, pattern, matches) => {
  expect(matchesPattern(pattern, insert)).toBe(matches)
})

it('refuses a condition it does not know', () => {
  expect(() => matchesPattern(entity({ numeric: ['>', 1] }), insert)).toThrow('numeric')
})
