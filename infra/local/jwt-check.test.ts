import { expect, it } from 'vitest'
import { claimAsString } from './jwt-check.ts'

it.each([
  ['text', 'a b', 'a b'],
  ['a number', 1_795_449_335, '1795449335'],
  ['true', true, 'true'],
  ['a list', ['a', 'b'], '[a b]'],
  ['an empty list', [], '[]'],
  ['an object', { a: 1 }, '{"a":1}'],
])('%s', (_name, claim, text) => {
  expect(claimAsString(claim)).toBe(text)
})
