import type { Marks } from './ranking.ts'

export type Schulze<Id extends string> = {
  /** How many prefer the first to the second. */
  preferred: (one: Id, other: Id) => number
  /** The strength of the strongest path from the first to the second. */
  strongest: (one: Id, other: Id) => number
  /** From the best to the last; those between which there is no difference stand in one group. */
  order: Id[][]
}

const unranked = Infinity
/** Places count from 1; 0 is no place. */
const placeOf = (marks: Marks, id: string) => marks[id] || unranked

/**
 * The method of Markus Schulze (“A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method”, 2011) with winning votes: one is better than another when the strongest path of
 * victories to it is stronger than the strongest one back.
 */
export function countSchulze<Id extends string>(ids: readonly Id[], ballots: readonly Marks[]): Schulze<Id> {
  const all = ids.map((_, n) => n)
  const wins = all.map((a) =>
    all.map((b) => ballots.filter((marks) => placeOf(marks, ids[a]!) < placeOf(marks, ids[b]!)).length),
  )
  const paths = all.map((a) => all.map((b) => (wins[a]![b]! > wins[b]![a]! ? wins[a]![b]! : 0)))
  for (const over of all)
    for (const from of all)
      for (const to of all)
        if (from !== to && over !== from && over !== to)
          paths[from]![to] = Math.max(paths[from]![to]!, Math.min(paths[from]![over]!, paths[over]![to]!))

  const isBetter = (a: number, b: number) => paths[a]![b]! > paths[b]![a]!
  const left = new Set(all)
  const order: Id[][] = []
  while (left.size > 0) {
    const best = [...left].filter((one) => ![...left].some((other) => isBetter(other, one)))
    order.push(best.map((one) => ids[one]!))
    for (const one of best) left.delete(one)
  }
  const at = (matrix: number[][]) => (one: Id, other: Id) =>
    matrix[ids.indexOf(one)]?.[ids.indexOf(other)] ?? 0
  return { preferred: at(wins), strongest: at(paths), order }
}
