import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { countSchulze } from '#shared/rankings/count-schulze.ts'
import { countScores } from '#shared/rankings/count-scores.ts'
import type { Marks, Ranking } from '#shared/rankings/ranking.ts'

export type Spoken = { seatId: string; councilId: string; kind: string; holder: string; marks: Marks }
type Props = { ranking: Ranking; all: readonly Spoken[] }

export const titleOf = ({ options }: Ranking, id: string) =>
  options.find(({ optionId }) => optionId === id)?.title ?? id

const idsOf = ({ options }: Ranking) => options.map(({ optionId }) => optionId)
const marksOf = (all: readonly Spoken[]) => all.map(({ marks }) => marks)

export function Opened({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-t border-hair">
      <summary className="tapped gap-3 font-semibold marker:content-none">
        <span aria-hidden className="opener" />
        {title}
      </summary>
      <div className="mb-4">{children}</div>
    </details>
  )
}

export function Sums({ ranking, all }: Props) {
  const t = useTranslations('Ranking')
  const { sum, most, order } = countScores(idsOf(ranking), marksOf(all))
  return (
    <ul>
      {order.flat().map((id) => (
        <li key={id} className="border-t border-hair py-1">
          {titleOf(ranking, id)}: {t('ofMost', { sum: sum(id), most })}
        </li>
      ))}
    </ul>
  )
}

/** Each against each: how many prefer the row to the column. */
export function Comparisons({ ranking, all }: Props) {
  const t = useTranslations('Ranking')
  const { preferred, order } = countSchulze(idsOf(ranking), marksOf(all))
  const sorted = order.flat()
  return (
    <>
      <ol className="mb-3 list-decimal pl-6">
        {sorted.map((id) => (
          <li key={id}>{titleOf(ranking, id)}</li>
        ))}
      </ol>
      <table className="text-center text-[0.94rem]">
        <caption className="pb-2 text-left text-quiet">{t('prefer')}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-7">
              <span className="sr-only">{t('comparisons')}</span>
            </th>
            {sorted.map((id, n) => (
              <th key={id} scope="col" className="w-7 py-1">
                {n + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, n) => (
            <tr key={row} className="border-t border-hair">
              <th scope="row" className="py-1">
                {n + 1}
              </th>
              {sorted.map((column) => {
                const isWon = preferred(row, column) > preferred(column, row)
                return (
                  <td key={column} className={`py-1 ${isWon ? 'font-bold text-red' : ''}`}>
                    {row === column ? '·' : preferred(row, column)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

export function ByName({ ranking, all }: Props) {
  const none = ranking.method === 'score' ? 0 : '–'
  return (
    <ul>
      {all.map(({ seatId, holder, marks }) => (
        <li key={seatId} className="border-t border-hair py-1">
          <span className="font-semibold">{holder}</span>{' '}
          <span className="text-[0.94rem] text-quiet">
            {idsOf(ranking)
              .map((id) => `${titleOf(ranking, id)}: ${marks[id] ?? none}`)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
