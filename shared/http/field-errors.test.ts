import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { NewAction } from '../actions/action.ts'
import { fieldErrors } from './field-errors.ts'
import { line } from './text.ts'

const codesOf = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input, { reportInput: true })
  return error ? fieldErrors(error) : []
}

const form = z
  .object({
    title: line(3, 10),
    name: line(1, 10),
    count: z.int().min(1).max(999),
    on: z.iso.date(),
    email: z.email(),
    kind: z.enum(['flyers', 'posters']),
    agreed: z.literal(true, { error: 'consent_needed' }),
    shifts: z
      .array(z.object({ to: z.string() }).strict())
      .min(1)
      .max(2),
  })
  .partial()
  .strict()

// Pages translate these codes and callers rely on them: a changed one is a broken contract.
describe('the code of a wrong field stays the same', () => {
  it.each([
    [{ title: 'ab' }, { field: 'title', code: 'too_short', limit: 3 }],
    [{ title: 'abcdefghijk' }, { field: 'title', code: 'too_long', limit: 10 }],
    [{ title: 'a\u0007bc' }, { field: 'title', code: 'unprintable_character' }],
    [{ title: 7 }, { field: 'title', code: 'wrong_type' }],
    [{ title: null }, { field: 'title', code: 'required' }],
    [{ title: ' ' }, { field: 'title', code: 'required', limit: 3 }],
    [{ name: '  ' }, { field: 'name', code: 'required', limit: 1 }],
    [{ on: '' }, { field: 'on', code: 'required' }],
    [{ kind: '' }, { field: 'kind', code: 'required' }],
    [{ count: '' }, { field: 'count', code: 'required' }],
    [{ count: 0 }, { field: 'count', code: 'too_small', limit: 1 }],
    [{ count: 100_000 }, { field: 'count', code: 'too_large', limit: 999 }],
    [{ count: 1.5 }, { field: 'count', code: 'wrong_type' }],
    [{ count: '5' }, { field: 'count', code: 'wrong_type' }],
    [{ on: '2026-02-30' }, { field: 'on', code: 'not_a_date' }],
    [{ on: '30.11.2026' }, { field: 'on', code: 'not_a_date' }],
    [{ email: 'thuy(at)example.org' }, { field: 'email', code: 'not_a_email' }],
    [{ kind: 'leaflets' }, { field: 'kind', code: 'not_a_choice' }],
    [{ agreed: false }, { field: 'agreed', code: 'consent_needed' }],
    [{ shifts: [] }, { field: 'shifts', code: 'too_small', limit: 1 }],
    [{ shifts: [{ to: 'x' }, { to: 'y' }, { to: 'z' }] }, { field: 'shifts', code: 'too_large', limit: 2 }],
    [{ role: 'federal_office' }, { field: 'role', code: 'unknown_field' }],
    [{ shifts: [{ to: 'x', taken: 3 }] }, { field: 'shifts.0.taken', code: 'unknown_field' }],
    [[], { field: '', code: 'wrong_type' }],
    [undefined, { field: '', code: 'required' }],
  ])('%j', (input, expected) => {
    expect(codesOf(form, input)).toEqual([expected])
  })

  it('for each of several unknown fields, by its own name', () => {
    expect(codesOf(form, { status: 'published', chapterId: 'bund' })).toEqual([
      { field: 'status', code: 'unknown_field' },
      { field: 'chapterId', code: 'unknown_field' },
    ])
  })

  it('where a rule spans two fields', () => {
    const shift = { from: '12:00', to: '10:00', capacity: 1 }
    expect(codesOf(NewAction.shape.shifts, [shift])).toEqual([{ field: '0.to', code: 'ends_before_start' }])
  })

  it('and never repeats what was typed', () => {
    const canary = 'thuy.nguyen@example.org'
    const wrong = {
      title: canary,
      count: canary,
      on: canary,
      kind: canary,
      shifts: canary,
      name: `${canary}\n.`,
    }
    expect(JSON.stringify(codesOf(form, wrong))).not.toContain(canary)
    expect(codesOf(form, wrong)).toHaveLength(6)
  })
})
