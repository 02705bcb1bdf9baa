import { useTranslations } from 'next-intl'
import { orderOf } from '#shared/rankings/count-ranking.ts'
import { countScores } from '#shared/rankings/count-scores.ts'
import type { Marks, OptionId, Ranking } from '#shared/rankings/ranking.ts'
import { Link } from '#web/ui/link.tsx'

type Props = { ranking: Ranking; ballots: readonly { marks: Marks }[]; isLarge?: boolean }

const pathOf = (optionId: OptionId) =>
  optionId.startsWith('top_') ? `/topics/${optionId}` : `/proposals/${optionId}`

/** The options from the first to the last, with a bar for the score; those side by side share a place. */
export function RankingOrder({ ranking, ballots, isLarge = false }: Props) {
  const t = useTranslations('Ranking')
  if (ballots.length === 0) return <p className="text-quiet">{t('nobody')}</p>
  const { options, method } = ranking
  const order = orderOf(ranking, ballots)
  const { sum, most } = countScores(
    options.map(({ optionId }) => optionId),
    ballots.map(({ marks }) => marks),
  )
  const placeOf = (group: number) =>
    1 + order.slice(0, group).reduce((before, { length }) => before + length, 0)
  return (
    <ol className={isLarge ? 'text-lg' : ''}>
      {order.flatMap((group, position) =>
        group.map((id) => (
          <li key={id} className="flex gap-3 border-t border-hair py-2">
            <span className="w-8 shrink-0 font-black tabular-nums">{placeOf(position)}.</span>
            <span className="grow">
              {isLarge ? (
                <Link href={pathOf(id)} className="font-bold">
                  {options.find(({ optionId }) => optionId === id)?.title}
                </Link>
              ) : (
                options.find(({ optionId }) => optionId === id)?.title
              )}
              {group.length > 1 && <span className="text-sm text-quiet"> {t('sideBySide')}</span>}
              {method === 'score' && (
                <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-1 h-2 w-full">
                  <rect width="100" height="4" className="fill-(--much-0)" />
                  <rect width={(sum(id) / Math.max(most, 1)) * 100} height="4" className="fill-red" />
                </svg>
              )}
            </span>
            {method === 'score' && <span className="shrink-0 tabular-nums">{sum(id)}</span>}
          </li>
        )),
      )}
    </ol>
  )
}
