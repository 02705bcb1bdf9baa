import { isDeepStrictEqual } from 'node:util'

type Words = Record<string, unknown>

/**
 * What is saved for somebody who has seen what others saved meanwhile: their own words where they changed something,
 * those of the others everywhere else.
 *
 * @param was as the form found it; @param seen what others had saved; @param now what was typed
 */
export const mineOver = <Now extends Words>(was: Words, seen: Words, now: Now): Now =>
  Object.fromEntries(
    [...new Set([...Object.keys(seen), ...Object.keys(now)])].flatMap((field) => {
      const value = isDeepStrictEqual(was[field], now[field]) ? seen[field] : now[field]
      return value === undefined ? [] : [[field, value]]
    }),
  ) as Now
