import { isDeepStrictEqual } from 'node:util'

type Words = Record<string, unknown>
type Rows = readonly Words[]

/** Lists whose rows are known by an id. */
const ids: Record<string, string> = { phases: 'phaseId', tasks: 'templateTaskId' }

/** Rows stay, come and go one by one: as I left those I touched, as the others left all else. */
function rowsOver(id: string, was: Rows, seen: Rows, now: Rows): Words[] {
  const sameIn = (rows: Rows, row: Words) =>
    row[id] === undefined ? undefined : rows.find((one) => one[id] === row[id])
  const isMine = (row: Words) => !isDeepStrictEqual(sameIn(was, row), row)
  const kept = seen.flatMap((theirs) => {
    const mine = sameIn(now, theirs)
    if (mine) return [isMine(mine) ? mine : theirs]
    return sameIn(was, theirs) ? [] : [theirs]
  })
  return [...kept, ...now.filter((row) => !sameIn(seen, row) && isMine(row))]
}

function valueOver(field: string, was: unknown, seen: unknown, now: unknown): unknown {
  if (isDeepStrictEqual(was, now)) return seen
  const id = ids[field]
  return id ? rowsOver(id, was as Rows, seen as Rows, now as Rows) : now
}

/**
 * What is saved for somebody who has seen what others saved meanwhile: their own words where they changed something,
 * those of the others everywhere else; phases and tasks one by one.
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
