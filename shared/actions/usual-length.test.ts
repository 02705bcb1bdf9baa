import { expect, it } from 'vitest'
import { usualEnd } from './usual-length.ts'

it.each([
  ['10:00', 'info_stand', '12:00'],
  ['17:45', 'door_to_door', '20:15'],
  ['23:00', 'info_stand', '23:59'],
] as const)('%s, %s ends at %s', (from, type, end) => {
  expect(usualEnd(from, type)).toBe(end)
})
