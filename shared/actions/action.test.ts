import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { fieldErrors } from '../http/field-errors.ts'
import { NewAction, RevisedAction } from './action.ts'
import { ActionSearch } from './routes.ts'

const place = {
  name: 'Altmarkt',
  street: 'Altmarkt 1',
  postcode: '01067',
  city: 'Dresden',
  access: ['step_free'],
}
const shift = { from: '10:00', to: '12:00', capacity: 4 }
const entered = {
  campaignId: 'cmp_000000000001',
  type: 'info_stand',
  title: 'Infostand am Altmarkt',
  description: 'Wir reden über die Miete.',
  place,
  on: '2026-12-05',
  shifts: [shift],
}

const wrong = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input, { reportInput: true })
  return error ? fieldErrors(error).map(({ field, code }) => `${field}: ${code}`) : []
}

describe('a new action is refused', () => {
  it.each([
    ['with no title', { title: '' }, ['title: required']],
    ['with half a title', { title: 'In' }, ['title: too_short']],
    ['with a day that does not exist', { on: '2027-02-29' }, ['on: not_a_date']],
    ['with a type of its own', { type: 'riot' }, ['type: not_a_choice']],
    ['without shifts', { shifts: [] }, ['shifts: too_small']],
    ['with 21 shifts', { shifts: Array.from({ length: 21 }, () => shift) }, ['shifts: too_large']],
    ['with capacity 0', { shifts: [{ ...shift, capacity: 0 }] }, ['shifts.0.capacity: too_small']],
    [
      'with capacity 100,000',
      { shifts: [{ ...shift, capacity: 100_000 }] },
      ['shifts.0.capacity: too_large'],
    ],
    ['with half a place', { shifts: [{ ...shift, capacity: 1.5 }] }, ['shifts.0.capacity: wrong_type']],
    [
      'with an end before its start',
      { shifts: [shift, { ...shift, to: '09:59' }] },
      ['shifts.1.to: ends_before_start'],
    ],
    ['with an end at its start', { shifts: [{ ...shift, to: '10:00' }] }, ['shifts.0.to: ends_before_start']],
    ['with places taken already', { shifts: [{ ...shift, taken: -5 }] }, ['shifts.0.taken: unknown_field']],
    [
      'with four digits of a postcode',
      { place: { ...place, postcode: '0106' } },
      ['place.postcode: not_a_regex'],
    ],
    ['with a place that says more', { place: { ...place, owner: 'x' } }, ['place.owner: unknown_field']],
    ['that is published by itself', { state: 'published' }, ['state: unknown_field']],
    ['for another chapter', { chapterId: 'rostock' }, ['chapterId: unknown_field']],
  ])('%s', (_, change, expected) => {
    expect(wrong(NewAction, { ...entered, ...change })).toEqual(expected)
  })

  it('with all that is wrong named at once', () => {
    expect(wrong(NewAction, {}).toSorted()).toEqual(
      ['campaignId', 'description', 'on', 'place', 'shifts', 'title', 'type'].map(
        (field) => `${field}: required`,
      ),
    )
  })
})

it('a revised action keeps its campaign', () => {
  const { campaignId: _, ...words } = entered
  expect(wrong(RevisedAction, { ...words, version: 1 })).toEqual([])
  expect(wrong(RevisedAction, { ...entered, version: 1 })).toEqual(['campaignId: unknown_field'])
})

describe('a search for actions', () => {
  const [postcode, chapterId, campaignId] = ['01067', 'dresden', 'cmp_000000000001']

  it.each([
    ['a postcode in a chapter', { postcode, chapterId }],
    ['both in a campaign', { postcode, chapterId, campaignId }],
  ])('looks at one place at a time, not at %s', (_, query) => {
    expect(wrong(ActionSearch, query)).toEqual(['postcode: one_place_only'])
  })

  it('looks at one campaign in one place', () => {
    expect(wrong(ActionSearch, { postcode, campaignId })).toEqual([])
    expect(wrong(ActionSearch, { chapterId, campaignId })).toEqual([])
  })

  it.each([
    [{ from: '2026-12-02', to: '2026-12-01' }, ['to: ends_before_start']],
    [{ from: 'tomorrow' }, ['from: not_a_date']],
    [{ to: '10000-01-01' }, ['to: not_a_date']],
    [{ state: 'draft' }, ['state: unknown_field']],
    [{ limit: '1000' }, ['limit: unknown_field']],
    [{ cursor: '' }, ['cursor: required']],
  ])('%j is refused', (query, expected) => {
    expect(wrong(ActionSearch, query)).toEqual(expected)
  })

  it('may ask for one day', () => {
    expect(wrong(ActionSearch, { from: '2026-12-01', to: '2026-12-01', type: 'flyers', postcode })).toEqual(
      [],
    )
  })
})
