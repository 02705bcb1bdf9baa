import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { closingStore, type Closing, type ClosingStore } from './closing-store.ts'
import { newsStore, type NewsStore } from './news-store.ts'
import { tellEach } from './tell-people.ts'

type Deps = { closings: ClosingStore; news: Pick<NewsStore, 'tell'>; now: () => Date }

const hour = 3_600_000
/** So long before the end, whoever has not voted is told: the next digest of a day still comes in time. */
const hoursBefore = 24

async function tellSilent(closing: Closing & { title: string }, { closings, news, now }: Deps) {
  const { proposalId, closesAt, title } = closing
  if (await closings.isAnnounced(closing)) return 0
  const told = {
    kind: 'vote_closes' as const,
    title,
    path: `/proposals/${proposalId}`,
    at: new Date(Date.parse(closesAt) - hoursBefore * hour).toISOString(),
    moment: closesAt,
  }
  const count = await tellEach(told, await closings.silent(closing), { news, now })
  await closings.announce(closing)
  return count
}

/** Tells whoever has not voted yet that a vote ends tomorrow. One that cannot be told now does not hold up others. */
export const tellClosings = (deps: Deps) => async () => {
  let [told, failed] = [0, 0]
  const soon = new Date(deps.now().getTime() + hoursBefore * hour).toISOString()
  for (const { closesAt, ...vote } of await deps.closings.open()) {
    if (!closesAt || closesAt > soon || closesAt <= deps.now().toISOString()) continue
    try {
      told += await tellSilent({ ...vote, closesAt }, deps)
    } catch (error) {
      failed += 1
      log.error('closing not told', { proposalId: vote.proposalId, error: error as Error })
    }
  }
  return { told, failed }
}

const signUps = table('SIGN_UPS_TABLE')

export const handler = tellClosings({
  closings: closingStore(table('COUNCILS_TABLE'), signUps),
  news: newsStore(signUps),
  now: () => new Date(),
})
