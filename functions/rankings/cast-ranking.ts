import { Refusal } from '#shared/http/refusal.ts'
import { speaksFor } from '#shared/rankings/policy.ts'
import { bestScore, type Marks, type Ranking } from '#shared/rankings/ranking.ts'
import { rankingRoutes } from '#shared/rankings/routes.ts'
import { operation } from '../http/operation.ts'
import type { RankingStore } from './ranking-store.ts'
import type { RollStore } from './roll-store.ts'

type Deps = { rankings: Pick<RankingStore, 'find' | 'cast'>; roll: RollStore; now: () => Date }

/** @throws Refusal `option_unknown` for marks of something else, or outside the scale */
function checked(marks: Marks, { options, method }: Ranking): Marks {
  const ids = new Set<string>(options.map(({ optionId }) => optionId))
  const most = method === 'score' ? bestScore : options.length
  for (const [id, mark] of Object.entries(marks))
    if (!ids.has(id) || mark > most)
      throw new Refusal('option_unknown', [{ field: id, code: 'not_a_choice' }])
  return marks
}

export const castRanking = operation(rankingRoutes.castRanking)(async (
  { params: { rankingId, seatId }, body, actor },
  { rankings, roll, now }: Deps,
) => {
  const moment = now()
  const [ranking, seats] = await Promise.all([rankings.find(rankingId), roll.seatsOn(moment)])
  if (!ranking) throw new Refusal('not_found')
  const seat = seats.find((one) => one.seatId === seatId)
  const voice = seat && speaksFor(actor, seat)
  if (!voice) throw new Refusal('not_your_seat')
  const marks = checked(body.marks, ranking)
  const { councilId, kind } = seat
  const outcome = await rankings.cast({
    rankingId,
    seatId,
    councilId,
    kind,
    holder: voice.name,
    personId: actor.personId,
    castBy: voice.castBy,
    marks,
    castAt: moment.toISOString(),
  })
  if (outcome === 'closed') throw new Refusal('ranking_closed')
  if (outcome !== 'cast') throw new Refusal(`${outcome}_has_voted`)
  return { rankingId, seatId, marks }
})
