import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { mayOpenRanking } from '#shared/rankings/policy.ts'
import type { RankingId } from '#shared/rankings/ranking.ts'
import { rankingRoutes } from '#shared/rankings/routes.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { RankingStore, StoredRanking } from './ranking-store.ts'
import type { RollStore } from './roll-store.ts'

type Deps = { rankings: Pick<RankingStore, 'options' | 'open'>; roll: RollStore; now: () => Date }

/** Rankings end in the evening, when people have had the day for it. */
const end = '20:00'

export const openRanking = operation(rankingRoutes.openRanking)(async (
  { body, actor },
  { rankings, roll, now }: Deps,
) => {
  const moment = now()
  const voice = mayOpenRanking(actor, await roll.seatsOn(moment))
  if (!voice) throw new Refusal('not_your_seat')
  if (body.closesOn <= dayInBerlin(moment))
    throw new Refusal('date_passed', [{ field: 'closesOn', code: 'date_passed' }])
  const options = await rankings.options(body.optionIds)
  if (options.length < body.optionIds.length) throw new Refusal('option_unknown')
  const opened: StoredRanking = {
    rankingId: idFor('rnk', body.key, actor.personId) as RankingId,
    title: body.title,
    ...(body.text && { text: body.text }),
    method: body.method,
    options,
    openedBy: { personId: actor.personId, name: voice.name },
    openedAt: moment.toISOString(),
    closesAt: instantInBerlin(body.closesOn, end),
    state: 'open',
    ballots: 0,
    requestHash: requestHash(body),
  }
  const before = await rankings.open(opened)
  if (before && before.requestHash !== opened.requestHash) throw new Refusal('key_reused')
  return before ?? opened
})
