import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { daysBetween } from '#shared/calendar/berlin-time.ts'
import type { Phase } from '#shared/campaigns/frame.ts'
import type { Task } from '#shared/plans/plan.ts'
import { dayOf, dayAndMonth } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { gap, lineHeight, placed, width, type Point } from './place-labels.ts'

type Props = {
  from: string
  to: string
  phases: readonly Phase[]
  tasks: readonly Task[]
  actions: readonly ActionSummary[]
  today: string
  chapterId: string
}

/** Where things stand, in units of the drawing, which is 300 wide. */
const [band, line, text] = [14, 26, 42]
/** A long campaign is drawn denser, so that it stays one picture. */
const heightOf = (days: number) => Math.min(6, Math.max(2, 540 / Math.max(days, 1)))

/** Time runs down the thread: phases, due dates, actions and today; drawn on the server, each one click away. */
export function PlanTimeline({ from, to, phases, tasks, actions, today, chapterId }: Props) {
  const t = useTranslations('Plan')
  const locale = useLocale()
  const points: Point[] = [
    ...phases.map(({ phaseId, name, from: day }) => ({
      key: phaseId,
      title: name,
      day,
      kind: 'phase' as const,
    })),
    ...tasks.flatMap(({ taskId, planId, title, dueOn, state }) =>
      dueOn
        ? [
            {
              key: taskId,
              title,
              day: dueOn,
              kind: state,
              href: `/coordinate/${chapterId}/plans/${planId}/tasks/${taskId}`,
            },
          ]
        : [],
    ),
    ...actions.map(({ actionId, title, startsAt }) => ({
      key: actionId,
      title,
      day: dayOf(startsAt),
      kind: 'action' as const,
      href: `/actions/${actionId}`,
    })),
    { key: 'today', title: t('today'), day: today, kind: 'today' as const },
  ].map((point) => ({ ...point, title: `${dayAndMonth(locale, point.day)} ${point.title}` }))
  const days = [from, to, ...points.map(({ day }) => day)].toSorted()
  const [first, last] = [days[0]!, days.at(-1)!]
  const dayHeight = heightOf(daysBetween(first, last))
  const at = (day: string) => 14 + daysBetween(first, day) * dayHeight
  const labels = placed(points, at)
  const end = labels.at(-1)
  const height = Math.max(at(last) + 14, end ? end.textY + end.lines.length * lineHeight : 0)
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full max-w-[30rem] text-[13px]">
        {phases.map(({ phaseId, from: start, to: until }, position) => (
          <rect
            key={phaseId}
            width={band}
            y={at(start)}
            height={Math.max(gap, at(until) - at(start))}
            className={position % 2 === 0 ? 'fill-(--much-1)' : 'fill-(--much-0)'}
          />
        ))}
        <path d={`M${line} 6V${height - 6}`} className="stroke-red" strokeWidth="3" />
        {labels.map((label) => (
          <Label key={label.key} label={label} />
        ))}
      </svg>
      <figcaption className="mt-2 text-sm text-quiet">{t('timelineHelp')}</figcaption>
    </figure>
  )
}

type LabelProps = { label: ReturnType<typeof placed>[number] }

function Label({ label: { kind, href, y, textY, lines } }: LabelProps) {
  const isMarked = kind === 'today' || kind === 'phase'
  const words = (
    <text className={`fill-ink ${isMarked ? 'font-bold' : ''}`}>
      {lines.map((part, n) => (
        <tspan key={part} x={text} y={textY + 4 + n * lineHeight}>
          {part}
        </tspan>
      ))}
    </text>
  )
  return (
    <>
      <path d={`M${line} ${y}L${text - 4} ${textY}`} className="stroke-edge" strokeWidth="1" />
      {kind === 'today' && <path d={`M0 ${y}H${line}`} className="stroke-sea" strokeWidth="3" />}
      {kind === 'phase' && <path d={`M0 ${y}H${line}`} className="stroke-edge" strokeWidth="1" />}
      {kind === 'action' && <path d={`M${line} ${y - 6}l6 6-6 6-6-6z`} className="fill-sea" />}
      {!isMarked && kind !== 'action' && (
        <circle
          cx={line}
          cy={y}
          r="5"
          className={`stroke-red ${kind === 'done' ? 'fill-red' : 'fill-paper'}`}
          strokeWidth="2.5"
        />
      )}
      {href ? <Link href={href}>{words}</Link> : words}
    </>
  )
}
