import { useTranslations } from 'next-intl'
import { councilIds, SeatKind } from '#shared/councils/council.ts'
import { orderOf } from '#shared/rankings/count-ranking.ts'
import type { Marks, Ranking } from '#shared/rankings/ranking.ts'
import { ByName, Comparisons, Opened, Sums, titleOf, type Spoken } from './ranking-details.tsx'
import { RankingOrder } from './ranking-order.tsx'

type Ballot = Omit<Spoken, 'marks'> & { marks?: Marks | undefined }
type Props = { ranking: Ranking; ballots: readonly Ballot[] }

/** The order of both together, of each council, and of each kind of seat; what lies behind it can be opened. */
export function RankingResult({ ranking, ballots }: Props) {
  const t = useTranslations('Ranking')
  const councils = useTranslations('Tallies')
  const kinds = useTranslations('Councils')
  const all = ballots.flatMap(({ marks, ...ballot }): Spoken[] => (marks ? [{ ...ballot, marks }] : []))
  const isScored = ranking.method === 'score'
  return (
    <>
      <RankingOrder ranking={ranking} ballots={all} isLarge />
      <div className="my-8 grid gap-8 sm:grid-cols-2">
        {councilIds.map((councilId) => (
          <section key={councilId} aria-labelledby={`order-${councilId}`}>
            <h3 id={`order-${councilId}`} className="mb-2">
              {councils(councilId)}
            </h3>
            <RankingOrder
              ranking={ranking}
              ballots={all.filter((ballot) => ballot.councilId === councilId)}
            />
          </section>
        ))}
      </div>
      <Opened title={t('byKind')}>
        {SeatKind.options
          .map((kind) => ({ kind, ofKind: all.filter((ballot) => ballot.kind === kind) }))
          .filter(({ ofKind }) => ofKind.length > 0)
          .map(({ kind, ofKind }) => (
            <p key={kind} className="mt-2">
              <span className="block text-sm text-quiet">
                {kinds(`kind.${kind}`)}, {t('ballots', { count: ofKind.length })}
              </span>
              {orderOf(ranking, ofKind)
                .map((group) => group.map((id) => titleOf(ranking, id)).join(' = '))
                .join(' › ')}
            </p>
          ))}
      </Opened>
      <Opened title={t(isScored ? 'sums' : 'comparisons')}>
        {isScored ? <Sums ranking={ranking} all={all} /> : <Comparisons ranking={ranking} all={all} />}
      </Opened>
      <Opened title={t('byName')}>
        <ByName ranking={ranking} all={all} />
      </Opened>
    </>
  )
}
