import { isDeepStrictEqual } from 'node:util'

type Words = Record<string, unknown>
type Rows = readonly unknown[]

/** Lists whose rows are known by one of their fields; a row of any other list is known by all it says. */
const ids: Record<string, string> = { phases: 'phaseId', tasks: 'templateTaskId', targets: 'unit' }

/** Rows stay, come and go one by one: as I left those I touched, as the others left all else. */
function rowsOver(id: string | undefined, was: Rows, seen: Rows, now: Rows): Rows {
  const idOf = (row: unknown) => (id ? (row as Words)[id] : row)
  const sameIn = (rows: Rows, row: unknown) =>
    idOf(row) === undefined ? undefined : rows.find((one) => isDeepStrictEqual(idOf(one), idOf(row)))
  const isMine = (row: unknown) => !isDeepStrictEqual(sameIn(was, row), row)
  const kept = seen.flatMap((theirs) => {
    const mine = sameIn(now, theirs)
    if (mine !== undefined) return [isMine(mine) ? mine : theirs]
    return sameIn(was, theirs) === undefined ? [theirs] : []
  })
  return [...kept, ...now.filter((row) => sameIn(seen, row) === undefined && isMine(row))]
}

function valueOver(field: string, was: unknown, seen: unknown, now: unknown): unknown {
  if (isDeepStrictEqual(was, now)) return seen
  return Array.isArray(now) ? rowsOver(ids[field], was as Rows, seen as Rows, now) : now
}

/**
 * What is saved for somebody who has seen what others saved meanwhile: their own words where they changed something,
 * those of the others everywhere else; lists row by row.
 *
 * @param was as the form found it; @param seen what others had saved; @param now what was typed
 */
export const mineOver = <Now extends Words>(was: Words, seen: Words, now: Now): Now =>
  Object.fromEntries(
    [...new Set([...Object.keys(seen), ...Object.keys(now)])].flatMap((field) => {
      const value = valueOver(field, was[field], seen[field], now[field])
      return value === undefined ? [] : [[field, value]]
    }),
  ) as Now
