import { orderOf } from '#shared/rankings/count-ranking.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { rankingStore, type RankingStore } from './ranking-store.ts'

type Deps = { rankings: Pick<RankingStore, 'over' | 'read' | 'close'>; now: () => Date }

const mostAtOnce = 50
/** What began before the end may still be on its way, for as long as a request may take. */
const underWay = 10_000

/** Closes every ranking whose time is over, with its order. One that cannot be closed now does not hold up others. */
export const closeRankings =
  ({ rankings, now }: Deps) =>
  async () => {
    let [closed, failed] = [0, 0]
    for (const { rankingId } of await rankings.over(new Date(now().getTime() - underWay), mostAtOnce)) {
      try {
        const found = await rankings.read(rankingId)
        if (found && (await rankings.close(found.ranking, orderOf(found.ranking, found.ballots))).done)
          closed += 1
      } catch (error) {
        failed += 1
        log.error('ranking not closed', { rankingId, error: error as Error })
      }
    }
    return { closed, failed }
  }

export const handler = closeRankings({
  rankings: rankingStore(table('COUNCILS_TABLE')),
  now: () => new Date(),
})
