import { countSchulze } from './count-schulze.ts'
import { countScores } from './count-scores.ts'
import type { Ranking, RankingBallot } from './ranking.ts'

type Ids = Ranking['order']

/** The order of these ballots by the method of the ranking. */
export function orderOf(
  { method, options }: Pick<Ranking, 'method' | 'options'>,
  ballots: readonly Pick<RankingBallot, 'marks'>[],
): NonNullable<Ids> {
  const ids = options.map(({ optionId }) => optionId)
  const marks = ballots.map((ballot) => ballot.marks)
  return method === 'score' ? countScores(ids, marks).order : countSchulze(ids, marks).order
}
