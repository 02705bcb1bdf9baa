import { Refusal } from '#shared/http/refusal.ts'
import { rankingRoutes } from '#shared/rankings/routes.ts'
import { operation } from '../http/operation.ts'
import type { RankingStore } from './ranking-store.ts'

type Deps = { rankings: Pick<RankingStore, 'list' | 'read'> }

const pageSize = 20

export const listRankings = operation(rankingRoutes.listRankings)(
  async ({ query: { show, cursor } }, { rankings }: Deps) => rankings.list(show, { limit: pageSize, cursor }),
)

export const getRanking = operation(rankingRoutes.getRanking)(async (
  { params: { rankingId }, actor },
  { rankings }: Deps,
) => {
  const found = await rankings.read(rankingId)
  if (!found) throw new Refusal('not_found')
  const { ranking, ballots } = found
  return {
    ranking,
    ballots: ballots.map(({ marks, personId, ...ballot }) => ({
      ...ballot,
      ...((ranking.state === 'closed' || personId === actor.personId) && { marks }),
    })),
  }
})
