import { useLocale, useTranslations } from 'next-intl'
import { addDays, daysBetween } from '#shared/calendar/berlin-time.ts'
import { curveOf, type DistrictParticipation } from '#shared/participation/participation.ts'
import { shortDay } from '#web/lib/dates.ts'

type Course = { title: string; startsOn: string; districts: readonly DistrictParticipation[] }
type Props = { present: Course; earlier?: Course | undefined; today: string; days: number }

// What a line is called may stand above it.
const [width, height, left, bottom, above] = [340, 198, 30, 22, 20]

/** How many districts had adopted, acted and reported by each day; beside them the campaign before, from its own first day. */
export function ParticipationCurve({ present, earlier, today, days }: Props) {
  const t = useTranslations('ParticipationPage')
  const locale = useLocale()
  const now = Math.max(1, Math.min(days, daysBetween(present.startsOn, today)))
  const curves = [
    { key: 'adopted', ...lineOf(present, 'adopted', now), look: 'stroke-red', width: 3 },
    { key: 'acted', ...lineOf(present, 'acted', now), look: 'stroke-sea', width: 3 },
    ...(earlier
      ? [{ key: 'earlier', ...lineOf(earlier, 'adopted', days), look: 'stroke-edge', width: 2 }]
      : []),
  ]
  const top = Math.max(10, ...curves.map(({ most }) => most))
  const x = (day: number) => left + (day / days) * (width - left - 8)
  const y = (count: number) => height - bottom - (count / top) * (height - bottom - above)
  return (
    <figure className="max-w-[40rem]">
      <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="w-full text-[11px]">
        {[0, Math.round(top / 2), top].map((count) => (
          <g key={count}>
            <path d={`M${left} ${y(count)}H${width}`} className="stroke-hair" />
            <text x={left - 4} y={y(count) + 4} textAnchor="end" className="fill-quiet">
              {count}
            </text>
          </g>
        ))}
        <path d={`M${x(now)} ${above}V${height - bottom}`} className="stroke-edge" strokeDasharray="3 3" />
        {curves.map(({ key, points, look, width: stroke }) => (
          <path
            key={key}
            d={points.map(([day, count], n) => `${n === 0 ? 'M' : 'L'}${x(day)} ${y(count)}`).join('')}
            className={`fill-none ${look}`}
            strokeWidth={stroke}
            strokeDasharray={key === 'earlier' ? '5 4' : undefined}
          />
        ))}
        {curves.map(({ key, points, most }) => {
          const [day] = points.at(-1)!
          const isRight = x(day) > width - 110
          return (
            <text
              key={key}
              x={isRight ? width - 8 : x(day) + 5}
              y={y(most) - (isRight ? 5 : -4)}
              textAnchor={isRight ? 'end' : 'start'}
              className="fill-ink font-semibold"
            >
              {t(`curve.${key as 'adopted'}`, { count: most })}
            </text>
          )
        })}
        <text x={left} y={height - 6} className="fill-quiet">
          {shortDay(locale, present.startsOn)}
        </text>
        <text x={width - 8} y={height - 6} textAnchor="end" className="fill-quiet">
          {shortDay(locale, addDays(present.startsOn, days))}
        </text>
      </svg>
      <figcaption className="text-sm text-quiet">
        {t('curveText')}
        {earlier && ` ${t('earlierText', { title: earlier.title })}`}
      </figcaption>
    </figure>
  )
}

/** A step line by days since the start; adoptions before it count on the first day. */
function lineOf({ startsOn, districts }: Course, step: 'adopted' | 'acted', to: number) {
  const counted = curveOf(districts, step)
    .map(([day, count]) => [Math.max(0, daysBetween(startsOn, day)), count] as const)
    .filter(([day]) => day <= to)
  const most = counted.at(-1)?.[1] ?? 0
  const steps = counted.flatMap(([day, count], n) => [
    [day, counted[n - 1]?.[1] ?? 0] as const,
    [day, count] as const,
  ])
  return { most, points: [[0, 0] as const, ...steps, [to, most] as const] }
}
