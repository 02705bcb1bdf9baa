import { expect, it } from 'vitest'
import { mineOver } from './mine-over.ts'

const was = { text: 'Alt', targets: [{ unit: 'doors', count: 5 }], contact: { name: 'Kim', reach: '1' } }

it('what I did not touch stays as the others left it', () => {
  const seen = { ...was, targets: [{ unit: 'doors', count: 9 }] }
  const now = { ...was, text: 'Meins', targets: [{ count: 5, unit: 'doors' }] }
  expect(mineOver(was, seen, now)).toEqual({ ...seen, text: 'Meins' })
})

it('where both changed something, mine goes over theirs', () => {
  const seen = { ...was, text: 'Ihres' }
  expect(mineOver(was, seen, { ...was, text: 'Meins' })).toMatchObject({ text: 'Meins' })
})

it('what I took away is gone, and what the others took away too', () => {
  const { contact: _, ...rest } = was
  expect(mineOver(was, was, rest as typeof was)).toEqual(rest)
  expect(mineOver(was, rest, was)).toEqual(rest)
})
