import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary, Shift } from '#shared/actions/action.ts'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { dayOf, timeSpan, writtenDay } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'

/** When there is still time to ask more people. */
const daysBefore = 3

/** Below the minimum a shift cannot go ahead; below half it is thin. */
export const isThin = ({ capacity, minimum, taken }: Pick<Shift, 'capacity' | 'minimum' | 'taken'>) =>
  taken < (minimum ?? 0) || taken * 2 < capacity

/** Published actions of the next three days where people are missing. */
export const thinActions = (actions: readonly ActionSummary[], now: Date): ActionSummary[] => {
  const last = addDays(dayInBerlin(now), daysBefore)
  return actions.filter(
    ({ state, startsAt, places, placesTaken }) =>
      state === 'published' &&
      startsAt > now.toISOString() &&
      dayOf(startsAt) <= last &&
      isThin({ capacity: places, taken: placesTaken }),
  )
}

/** For the overview of a chapter: where to ask around now. Nothing when all is well. */
export function CapacityWarnings({ actions, now }: { actions: readonly ActionSummary[]; now: Date }) {
  const t = useTranslations('CapacityWarnings')
  const locale = useLocale()
  const thin = thinActions(actions, now)
  if (thin.length === 0) return null
  return (
    <section aria-labelledby="thin" className="my-5 border-l-[3px] border-ochre bg-sheet p-4">
      <h2 id="thin" className="text-lg">
        <Mark shape="few" />
        {t('title')}
      </h2>
      <ul className="mt-1">
        {thin.map(({ actionId, chapterId, title, startsAt, places, placesTaken }) => (
          <li key={actionId} className="mt-1">
            <Link href={`/coordinate/${chapterId}/actions/${actionId}/people`} className="font-semibold">
              {title}
            </Link>
            , {writtenDay(locale, dayOf(startsAt))}: {t('people', { taken: placesTaken, places })}
          </li>
        ))}
      </ul>
    </section>
  )
}

type OfShifts = {
  action: Pick<ActionSummary, 'state' | 'startsAt'> & { shifts: readonly Shift[] }
  now: Date
}

/** For the page of one action: which of its shifts are short of people. */
export function ShiftWarnings({ action: { state, startsAt, shifts }, now }: OfShifts) {
  const t = useTranslations('CapacityWarnings')
  const locale = useLocale()
  const isNear = startsAt > now.toISOString() && dayOf(startsAt) <= addDays(dayInBerlin(now), daysBefore)
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
