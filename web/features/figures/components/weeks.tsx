import { useLocale, useTranslations } from 'next-intl'
import { addDays } from '#shared/calendar/berlin-time.ts'
import { shortDay } from '#web/lib/dates.ts'

/** So many weeks at most: more are a picture nobody reads on a phone. */
const mostWeeks = 26

/** Actions week by week, as columns; the same numbers stand in a table behind it. */
export function Weeks({ weeks }: { weeks: Record<string, number> }) {
  const t = useTranslations('Figures')
  const locale = useLocale()
  const known = Object.keys(weeks).toSorted()
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const mondays: string[] = []
  for (let monday = last; monday >= first && mondays.length < mostWeeks; monday = addDays(monday, -7))
    mondays.unshift(monday)
  const most = Math.max(...mondays.map((monday) => weeks[monday] ?? 0))
  const [step, height] = [100 / mondays.length, 110]
  return (
    <figure className="max-w-[36rem]">
      <figcaption className="font-semibold">{t('weeks')}</figcaption>
      <svg aria-hidden width="100%" height={height + 24} className="mt-2 block overflow-visible">
        {mondays.map((monday, n) => {
          const count = weeks[monday] ?? 0
          const tall = (count / most) * (height - 20)
          return (
            <g key={monday}>
              <rect
                x={`${n * step + step * 0.12}%`}
                y={height - tall}
                width={`${step * 0.76}%`}
                height={tall}
                className="fill-red"
              />
              {count === most && (
                <text
                  x={`${n * step + step / 2}%`}
                  y={height - tall - 6}
                  textAnchor="middle"
                  className="fill-ink text-sm font-bold"
                >
                  {count}
                </text>
              )}
            </g>
          )
        })}
        <line x1="0" x2="100%" y1={height} y2={height} strokeWidth="2" className="stroke-ink" />
        <text x="0" y={height + 18} className="fill-quiet text-sm">
          {shortDay(locale, mondays[0]!)}
        </text>
        <text x="100%" y={height + 18} textAnchor="end" className="fill-quiet text-sm">
          {shortDay(locale, mondays.at(-1)!)}
        </text>
      </svg>
      <details>
        <summary className="tapped gap-3 text-[0.94rem]">
          <span aria-hidden className="opener" />
          {t('asTable')}
        </summary>
        <table className="tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="pr-6 text-left">
                {t('weekOf')}
              </th>
              <th scope="col" className="text-right">
                {t('actionsIn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mondays.map((monday) => (
              <tr key={monday}>
                <td className="pr-6">{shortDay(locale, monday)}</td>
                <td className="text-right">{weeks[monday] ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
