import { expect, it } from 'vitest'
import { overOthers } from './over-others.ts'

const was = { title: 'Flyer', skills: 'keine', persons: ['Anna'] }
const seen = { title: 'Flyer falten', skills: 'Geduld', persons: ['Anna', 'Bert'], dueOn: '2026-12-01' }

it('puts own words over what was seen, and leaves alone what one did not touch', () => {
  // Only the title was changed: the skills and the day of the others stay theirs.
  expect(overOthers(was, seen, { ...was, title: 'Flyer holen' })).toEqual({ ...was, title: 'Flyer falten' })
})

it('puts an own day over one that was set meanwhile', () => {
  const now = { ...was, dueOn: '2026-12-24' }
  expect(overOthers(was, seen, now)).toEqual({ ...was, dueOn: '2026-12-01' })
})

it('lets lists be merged, so that nobody who was added is lost', () => {
  expect(overOthers(was, seen, { ...was, persons: ['Anna', 'Cem'] })).toEqual(was)
})
