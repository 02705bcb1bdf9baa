import * as z from 'zod'
import type { SeatId } from '#shared/councils/council.ts'
import {
  Ranking,
  RankingBallot,
  type OptionId,
  type RankedOption,
  type RankingId,
} from '#shared/rankings/ranking.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'

const StoredRanking = Ranking.extend({
  /** SHA-256 of the request that made it: the same key with something else is refused. */
  requestHash: z.string().optional(),
})
export type StoredRanking = z.infer<typeof StoredRanking>

const ranking = entity(
  'ranking',
  StoredRanking,
  ({ rankingId }: { rankingId: RankingId }) => [`RANKING#${rankingId}`, 'RANKING'],
  {
    indexes: ({ state, closesAt, rankingId }) => ({
      byDate: [`ranking-${state}`, `${closesAt}#${rankingId}`],
    }),
  },
)

const ballot = entity(
  'ranking-ballot',
  RankingBallot,
  ({ rankingId, seatId }: { rankingId: RankingId; seatId: z.infer<typeof SeatId> }) => [
    `RANKING#${rankingId}`,
    `BALLOT#${seatId}`,
  ],
)

/** Where an option stands, whose title the ranking keeps; written by topics and proposals themselves. */
const placeOf = (optionId: OptionId) =>
  optionId.startsWith('top_') ? ([`TOPIC#${optionId}`, 'TOPIC'] as const) : (['BOARD', optionId] as const)

const Titled = z.object({ title: z.string(), state: z.string() })

export const rankingStore = (councils: Table) => ({
  /** RA1: open ones in the order in which they close, closed ones the latest first. */
  list: (state: Ranking['state'], page: PageRequest) =>
    councils.page(
      ranking,
      { index: 'byDate', partition: `ranking-${state}`, latestFirst: state === 'closed' },
      page,
    ),

  /** RA2: a ranking with all its ballots, one a seat. */
  async read(rankingId: RankingId) {
    const items = await councils.collect({ partition: `RANKING#${rankingId}` }, 'consistently')
    const found = items.find((item) => item['entity'] === ranking.name)
    if (!found) return undefined
    const ballots = items.filter((item) => item['entity'] === ballot.name)
    return {
      ranking: StoredRanking.parse(found),
      ballots: ballots.map((item) => RankingBallot.parse(item)),
    }
  },

  /** RA3: the titles of what is to be ranked; those that are not there, and drafts, are left out. */
  async options(ids: readonly OptionId[]): Promise<RankedOption[]> {
    const items = await councils.gather(ids.map(placeOf))
    return ids.flatMap((optionId) => {
      const [pk, sk] = placeOf(optionId)
      const { data } = Titled.safeParse(items.find((item) => item['pk'] === pk && item['sk'] === sk))
      return data && data.state !== 'draft' ? [{ optionId, title: data.title }] : []
    })
  },

  /** RA4 @returns what was opened with this key before, if something was */
  async open(opened: StoredRanking): Promise<StoredRanking | undefined> {
    const outcome = await transact(councils.client, [
      councils.putting(ranking, opened, { if: 'attribute_not_exists(#pk)' }),
    ])
    return outcome.done ? undefined : StoredRanking.parse(outcome.unmet.get(0))
  },

  /** RA5 */
  find: (rankingId: RankingId) => councils.find(ranking, { rankingId }),

  /**
   * RA6: what a seat says, counted once however often it changes, and only before the end.
   * @returns `closed` when it is over or was never there, or who has spoken for this seat already
   */
  async cast(given: RankingBallot): Promise<'cast' | 'closed' | RankingBallot['castBy']> {
    const beforeTheEnd = {
      if: '#state = :open AND #closesAt > :now',
      values: { open: 'open', now: given.castAt },
    }
    const first = await transact(councils.client, [
      councils.putting(ballot, given, { if: 'attribute_not_exists(#pk)' }),
      councils.updating(ranking, given, {
        change: 'SET #ballots = #ballots + :one',
        if: beforeTheEnd.if,
        values: { ...beforeTheEnd.values, one: 1 },
      }),
    ])
    if (first.done) return 'cast'
    if (first.unmet.has(1)) return 'closed'
    const before = RankingBallot.parse(first.unmet.get(0))
    if (before.personId !== given.personId) return before.castBy
    const again = await transact(councils.client, [
      // Whoever was last counts: of two that come at once, the one that was said later.
      councils.putting(ballot, given, { if: '#castAt <= :now', values: { now: given.castAt } }),
      councils.updating(ranking, given, {
        change: 'SET #rankingId = :same',
        if: beforeTheEnd.if,
        values: { ...beforeTheEnd.values, same: given.rankingId },
      }),
    ])
    return !again.done && again.unmet.has(1) ? 'closed' : 'cast'
  },

  /** RA7: those whose end has come. */
  over: (now: Date, limit: number) =>
    councils.first(
      ranking,
      { index: 'byDate', partition: 'ranking-open', to: `${now.toISOString()}~` },
      limit,
    ),

  /** RA8: closed with its order, once. */
  close: (before: StoredRanking, order: NonNullable<Ranking['order']>) =>
    transact(councils.client, [
      councils.changing(
        ranking,
        before,
        { ...before, state: 'closed', order },
        { if: '#state = :open AND #closesAt = :end', values: { open: 'open', end: before.closesAt } },
      ),
    ]),
})
export type RankingStore = ReturnType<typeof rankingStore>
