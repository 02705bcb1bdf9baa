import { bestScore, type Marks } from './ranking.ts'

export type Scores<Id extends string> = {
  sum: (id: Id) => number
  /** The sum of all sums there could be at most. */
  most: number
  order: Id[][]
}

/** Adds up what each was given, 0 to 5; the highest sum stands first, equal ones side by side. */
export function countScores<Id extends string>(ids: readonly Id[], ballots: readonly Marks[]): Scores<Id> {
  const sums = new Map(
    ids.map((id) => [id, ballots.reduce((sum, marks) => sum + Math.min(bestScore, marks[id] ?? 0), 0)]),
  )
  const sum = (id: Id) => sums.get(id) ?? 0
  const groups = Map.groupBy(ids, sum)
  const order = [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group)
  return { sum, most: ballots.length * bestScore, order }
}
