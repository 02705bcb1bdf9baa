import { describe, expect, it } from 'vitest'
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

describe('tasks are put together one by one', () => {
  const task = (templateTaskId: string | undefined, title: string, change: object = {}) => ({
    ...(templateTaskId && { templateTaskId }),
    title,
    phaseId: 'phs_1',
    ...change,
  })
  const [a, b, c] = [task('a', 'Plakate'), task('b', 'Karten'), task('c', 'Tee')]
  const tasksOf = (seen: object[], now: object[]) =>
    mineOver({ tasks: [a, b, c] }, { tasks: seen }, { tasks: now }).tasks

  it('each keeps what was changed in it, by them or by me', () => {
    const [theirs, mine] = [task('a', 'Große Plakate'), task('b', 'Bunte Karten')]
    expect(tasksOf([theirs, b, c], [a, mine, c])).toEqual([theirs, mine, c])
  })

  it('where both changed the same one, mine goes over theirs', () => {
    expect(tasksOf([task('a', 'Ihre'), b, c], [task('a', 'Meine'), b, c])).toEqual([task('a', 'Meine'), b, c])
  })

  it('what either of us added is there, and what either took away is gone', () => {
    const [theirs, mine] = [task('d', 'Von ihnen'), task(undefined, 'Von mir')]
    expect(tasksOf([a, b, theirs], [b, c, mine])).toEqual([b, theirs, mine])
  })

  it('what they took away and I changed comes back', () => {
    expect(tasksOf([a, b], [a, b, task('c', 'Heißer Tee')])).toEqual([a, b, task('c', 'Heißer Tee')])
  })
})

describe('days to keep free have no ids', () => {
  const [x, y, z] = ['x', 'y', 'z'].map((what) => ({ on: '2026-12-01', what }))
  const datesOf = (found: unknown[], seen: unknown[], now: unknown[]) =>
    mineOver({ keyDates: found }, { keyDates: seen }, { keyDates: now }).keyDates

  it('each one that either of us added is there, and none that either took away', () => {
    expect(datesOf([x], [x, y], [x, z])).toEqual([x, y, z])
    expect(datesOf([x, y, z], [x, y], [y, z])).toEqual([y])
  })

  it('where both changed the same one, both stay', () => {
    expect(datesOf([x], [y], [z])).toEqual([y, z])
  })
})

it('of targets, each unit is put together for itself', () => {
  const [doors, talks] = [
    { unit: 'doors', count: 9 },
    { unit: 'conversations', count: 7 },
  ]
  const now = { ...was, targets: [...was.targets, talks] }
  expect(mineOver(was, { ...was, targets: [doors] }, now).targets).toEqual([doors, talks])
})
