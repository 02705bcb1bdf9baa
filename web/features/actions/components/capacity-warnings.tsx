import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary, Shift } from '#shared/actions/action.ts'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { dayOf, timeSpan } from '#web/lib/dates.ts'
import { Mark } from '#web/ui/mark.tsx'

/** When there is still time to ask more people. */
export const daysToAskMore = 3

/** Below the minimum a shift cannot go ahead; below half it is thin. */
export const isThin = ({ capacity, minimum, taken }: Pick<Shift, 'capacity' | 'minimum' | 'taken'>) =>
  taken < (minimum ?? 0) || taken * 2 < capacity

type OfShifts = {
  action: Pick<ActionSummary, 'state' | 'startsAt'> & { shifts: readonly Shift[] }
  now: Date
}

/** For the page of one action: which of its shifts are short of people. */
export function ShiftWarnings({ action: { state, startsAt, shifts }, now }: OfShifts) {
  const t = useTranslations('CapacityWarnings')
  const locale = useLocale()
  const isNear = startsAt > now.toISOString() && dayOf(startsAt) <= addDays(dayInBerlin(now), daysToAskMore)
  const thin = state === 'published' && isNear ? shifts.filter(isThin) : []
  if (thin.length === 0) return null
  return (
    <section aria-labelledby="thin-shifts" className="no-print my-5 border-l-[3px] border-ochre bg-sheet p-4">
      <h2 id="thin-shifts" className="text-lg">
        <Mark shape="few" />
        {t('shifts')}
      </h2>
      <ul className="mt-1">
        {thin.map(({ shiftId, startsAt: from, endsAt, taken, capacity, minimum }) => (
          <li key={shiftId}>
            {timeSpan(locale, from, endsAt)}:{' '}
            {minimum && taken < minimum
              ? t('belowMinimum', { taken, minimum })
              : t('people', { taken, places: capacity })}
          </li>
        ))}
      </ul>
    </section>
  )
}
