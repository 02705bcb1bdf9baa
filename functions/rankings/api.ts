import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { castRanking } from './cast-ranking.ts'
import { openRanking } from './open-ranking.ts'
import { rankingStore } from './ranking-store.ts'
import { getRanking, listRankings } from './read-rankings.ts'
import { rollStore } from './roll-store.ts'

const councils = table('COUNCILS_TABLE')

export const handler = apiHandler(
  [listRankings, getRanking, openRanking, castRanking],
  { rankings: rankingStore(councils), roll: rollStore(councils), now: () => new Date() },
  identified,
)
