import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { dayOf, nearness, writtenDay } from '#web/lib/dates.ts'
import { requestTime } from '#web/lib/request-time.ts'
import { Knot } from '#web/ui/knot.tsx'
import { ActionItem } from './action-item.tsx'

/** Actions along the thread, a knot for each day. `level` is that of the days' headings. */
export function ActionDays({
  actions,
  level: Day = 'h3',
}: {
  actions: readonly ActionSummary[]
  level?: 'h2' | 'h3'
}) {
  const t = useTranslations('Dates')
  const locale = useLocale()
  return [...byDay(actions)].map(([day, onThatDay]) => {
    const near = nearness(day, requestTime())
    return (
      <Knot as="section" state="tied" key={day} className="pb-5 [--knot-top:0.3em]" labelledBy={`day-${day}`}>
        <Day id={`day-${day}`} className="text-[1.1rem] font-extrabold tracking-normal">
          {near && `${t(near)}, `}
          {writtenDay(locale, day)}
        </Day>
        <ul>
          {onThatDay.map((action) => (
            <ActionItem key={action.actionId} action={action} />
          ))}
        </ul>
      </Knot>
    )
  })
}

const byDay = (actions: readonly ActionSummary[]) => Map.groupBy(actions, ({ startsAt }) => dayOf(startsAt))
