type Words = Record<string, unknown>

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What a form had found, for somebody who saw what others saved meanwhile and puts their own words over it: only where
 * they changed something themselves; everything else, and whoever was added to a list, stays.
 *
 * @param was as the form found it first; @param seen what others had saved; @param now what was typed
 */
export const overOthers = (was: Words, seen: Words, now: Words): Words =>
  Object.fromEntries(
    [...new Set([...Object.keys(was), ...Object.keys(seen)])].flatMap((field) => {
      const isMine = !same(was[field], now[field]) && !Array.isArray(was[field])
      const found = isMine ? seen[field] : was[field]
      return found === undefined ? [] : [[field, found]]
    }),
  )
