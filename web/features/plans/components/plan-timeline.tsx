import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import type { Phase } from '#shared/campaigns/frame.ts'
import type { Task } from '#shared/plans/plan.ts'
import { dayOf, shortDay } from '#web/lib/dates.ts'

type Props = {
  from: string
  to: string
  phases: readonly Phase[]
  tasks: readonly Task[]
  actions: readonly ActionSummary[]
  today: string
}

const dayHeight = 5
const lineHeight = 20
const [left, line, text] = [62, 74, 90]
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const most = 32
const short = (title: string) => (title.length > most ? `${title.slice(0, most - 1)}…` : title)

/** Time runs down the thread: phases, due dates, actions and today; drawn on the server. */
export function PlanTimeline({ from, to, phases, tasks, actions, today }: Props) {
  const t = useTranslations('Plan')
  const locale = useLocale()
  const at = (day: string) => 14 + daysBetween(from, day) * dayHeight
  const points: Point[] = [
    ...tasks.flatMap(({ taskId, title, dueOn, state }) =>
      dueOn && state !== 'dropped' ? [{ key: taskId, title, day: dueOn, kind: state }] : [],
    ),
    ...actions.map(({ actionId, title, startsAt }) => ({
      key: actionId,
      title,
      day: dayOf(startsAt),
      kind: 'action' as const,
    })),
    { key: 'today', title: t('today'), day: today, kind: 'today' as const },
  ]
    .filter(({ day }) => from <= day && day <= to)
    .toSorted((a, b) => a.day.localeCompare(b.day))
  const placed = besideEachOther(points.map((point) => ({ ...point, y: at(point.day) })))
  const height = Math.max(at(to), placed.at(-1)?.textY ?? 0) + 14
  return (
    <figure>
      <svg aria-hidden viewBox={`0 0 360 ${height}`} className="w-full max-w-[40rem] text-[12px]">
        {phases.map(({ phaseId, name, from: start, to: end }, position) => (
          <g key={phaseId}>
            <rect
              x="0"
              width="58"
              y={at(start)}
              height={Math.max(16, at(end) - at(start))}
              className={position % 2 === 0 ? 'fill-(--much-0)' : 'fill-sheet'}
            />
            <text x="4" y={at(start) + 13} className="fill-ink font-semibold text-[10px]">
              {name.length > 10 ? `${name.slice(0, 9)}…` : name}
            </text>
          </g>
        ))}
        <path d={`M${line} 6V${height - 6}`} className="stroke-red" strokeWidth="3" />
        {placed.map(({ key, title, day, kind, y, textY }) => (
          <g key={key}>
            <path d={`M${line} ${y}L${text - 4} ${textY}`} className="stroke-edge" strokeWidth="1" />
            {kind === 'today' && <path d={`M${left} ${y}H356`} className="stroke-sea" strokeWidth="2" />}
            {kind === 'action' ? (
              <path d={`M${line} ${y - 6}l6 6-6 6-6-6z`} className="fill-sea" />
            ) : (
              kind !== 'today' && (
                <circle
                  cx={line}
                  cy={y}
                  r="5"
                  className={`stroke-red ${kind === 'done' ? 'fill-red' : 'fill-paper'}`}
                  strokeWidth="2.5"
                />
              )
            )}
            <text x={text} y={textY + 4} className={`fill-ink ${kind === 'today' ? 'font-bold' : ''}`}>
              {`${shortDay(locale, day).replace(/^[^ ]+ /, '')} ${short(title)}`}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="mt-2 text-sm text-quiet">{t('timelineHelp')}</figcaption>
      <ol className="sr-only">
        {placed.map(({ key, title, day }) => (
          <li key={key}>
            {shortDay(locale, day)}: {title}
          </li>
        ))}
      </ol>
    </figure>
  )
}

type Point = { key: string; title: string; day: string; kind: Task['state'] | 'action' | 'today' }

/** Each line of text at its day, or as far below it as the one before needs room. */
function besideEachOther<T extends { y: number }>(points: readonly T[]): (T & { textY: number })[] {
  return points.reduce<(T & { textY: number })[]>((placed, point) => {
    const textY = Math.max(point.y, (placed.at(-1)?.textY ?? 0) + lineHeight)
    return [...placed, { ...point, textY }]
  }, [])
}
