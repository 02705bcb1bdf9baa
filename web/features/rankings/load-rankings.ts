import { cache } from 'react'
import { rankingRoutes } from '#shared/rankings/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Rankings that are open, or that are closed. */
export const loadRankings = (token: string, show: 'open' | 'closed', cursor?: string) =>
  ask(rankingRoutes.listRankings, { token, query: { show, cursor } })

/** One ranking with who has spoken. @throws ApiRefusal `not_found` */
export const loadRanking = cache((token: string, rankingId: string) =>
  ask(rankingRoutes.getRanking, { token, params: { rankingId } }),
)
