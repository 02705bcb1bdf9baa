import type * as z from 'zod'
import { fieldErrors } from '#shared/http/field-errors.ts'
import type { FieldError } from '#shared/http/refusal.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { backOff } from '../dynamo/transaction.ts'

type Words = Record<string, unknown>

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Whoever was added or taken out by one does not undo what others did meanwhile. */
function mergedList(was: readonly string[], now: readonly string[], present: readonly string[]): string[] {
  const kept = present.filter((one) => now.includes(one) || !was.includes(one))
  return [...kept, ...now.filter((one) => !was.includes(one) && !kept.includes(one))]
}

/**
 * What one person changed (from `was` to `now`), on top of what is there at present.
 * @returns the merged words, and the fields that somebody else changed to something else
 */
export function mergeWords<T extends Words>(was: T, now: T, present: T): { merged: T; conflicts: string[] } {
  const merged: Words = { ...present }
  const conflicts: string[] = []
  for (const field of new Set([...Object.keys(was), ...Object.keys(now)])) {
    const [before, after, there] = [was[field], now[field], present[field]]
    if (same(before, after)) continue
    if (Array.isArray(before) && Array.isArray(after) && Array.isArray(there))
      merged[field] = mergedList(before, after, there)
    else if (same(before, there) || same(after, there)) merged[field] = after
    else conflicts.push(field)
  }
  return { merged: merged as T, conflicts }
}

const mostAttempts = 12

/**
 * Saves one person’s change over whatever others saved meanwhile.
 * @param find what is there, consistently
 * @param save whether it was still as found
 * @throws Refusal `not_found`; `version_conflict` with the fields that somebody else changed, nothing was stored;
 * `try_again` when too many save at once
 */
export async function saveMerged<Item, T extends Words>(
  { was, now }: { was: T; now: T },
  {
    find,
    wordsOf,
    schema,
    applied,
    save,
  }: {
    find: () => Promise<Item | undefined>
    wordsOf: (item: Item) => T
    /** What two entered may be too much together. */
    schema: z.ZodType
    applied: (item: Item, words: T) => Item
    save: (before: Item, after: Item) => Promise<boolean>
  },
): Promise<Item> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = await find()
    if (!before) throw new Refusal('not_found')
    const present = wordsOf(before)
    const { merged, conflicts } = mergeWords(was, now, present)
    if (conflicts.length > 0)
      throw new Refusal(
        'version_conflict',
        conflicts.map((field): FieldError => ({ field, code: 'changed_meanwhile' })),
      )
    const fits = schema.safeParse(merged)
    if (!fits.success) throw new Refusal('version_conflict', fieldErrors(fits.error))
    if (same(merged, present)) return before
    const after = applied(before, merged)
    if (await save(before, after)) return after
    await backOff(attempt)
  }
  throw new Refusal('try_again')
}
