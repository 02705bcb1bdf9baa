import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Seat } from '#shared/councils/council.ts'
import type { OptionId, Ranking, RankingId, RankingMethod } from '#shared/rankings/ranking.ts'
import { orderOf } from '#shared/rankings/count-ranking.ts'
import { chance } from './chance.ts'
import type { Stores } from './stores.ts'
import { topicWords } from './topic-words.ts'

type Draft = {
  title: string
  text: string
  method: RankingMethod
  /** Positions in the list of topics. */
  topics: readonly number[]
  /** Days from today. */
  opened: number
  closes: number
  percent: number
}

const drafts: readonly Draft[] = [
  {
    title: 'Was packen wir im Frühjahr zuerst an?',
    text: 'Für alles zugleich fehlen uns die Leute. Ordnet nach dem, was bei Euch am meisten Menschen bewegt.',
    method: 'schulze',
    topics: [0, 3, 4, 7],
    opened: -12,
    closes: -5,
    percent: 85,
  },
  {
    title: 'Welches Thema verdient ein eigenes Plakat?',
    text: 'Fünf Punkte heißt: unbedingt. Null heißt: das brauchen wir nicht.',
    method: 'score',
    topics: [4, 5, 6, 8],
    opened: -2,
    closes: 5,
    percent: 40,
  },
]

/** Two rankings of topics: one by order, closed, and one by score that waits for the demo people. */
export async function enterRankings(
  stores: Stores,
  seats: readonly Seat[],
  demo: ReadonlySet<string>,
  today: string,
) {
  const [first] = seats
  for (const { title, text, method, topics, opened, closes, percent } of drafts) {
    const luck = chance(title)
    const options = topics.map((position) => {
      const words = topicWords[position]!
      return { optionId: chance(`topic ${words.title}`).id('top') as OptionId, title: words.title }
    })
    const ranking: Ranking = {
      rankingId: luck.id('rnk') as RankingId,
      title,
      text,
      method,
      options,
      openedBy: { personId: first!.personId, name: first!.holder },
      openedAt: instantInBerlin(addDays(today, opened), '09:00'),
      closesAt: instantInBerlin(addDays(today, closes), '20:00'),
      state: 'open',
      ballots: 0,
    }
    await stores.rankings.open(ranking)
    // Which topic is liked is no accident, and the councils do not like the same ones.
    const marksOf = ({ councilId }: Seat) =>
      Object.fromEntries(
        options.map(({ optionId }, position) => {
          const n = councilId === 'campaign' ? position : (position + 1) % options.length
          return [
            optionId,
            method === 'score'
              ? luck.between(0, 5 - (n % 3))
              : Math.min(options.length, luck.between(1, 2 + n)),
          ]
        }),
      )
    for (const seat of seats.filter(({ holder }) => !demo.has(holder) && luck.percent(percent)))
      await stores.rankings.cast({
        rankingId: ranking.rankingId,
        seatId: seat.seatId,
        councilId: seat.councilId,
        kind: seat.kind,
        holder: seat.holder,
        personId: seat.personId,
        castBy: 'holder',
        marks: marksOf(seat),
        castAt: instantInBerlin(addDays(today, opened + 1), '19:00'),
      })
  }
  for (const { rankingId } of await stores.rankings.over(new Date(), drafts.length)) {
    const { ranking, ballots } = (await stores.rankings.read(rankingId))!
    await stores.rankings.close(ranking, orderOf(ranking, ballots))
  }
}
