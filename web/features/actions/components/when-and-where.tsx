import { useLocale } from 'next-intl'
import type { Action } from '#shared/actions/action.ts'
import { writtenPlace } from '#shared/actions/written-place.ts'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { ShiftTime } from './shift-time.tsx'

type Props = {
  action: Pick<Action, 'actionId' | 'title' | 'place'>
  shift: { startsAt: string; endsAt: string }
}

/** What somebody who comes has to remember. */
export function WhenAndWhere({ action: { actionId, title, place }, shift }: Props) {
  const locale = useLocale()
  return (
    <p className="mt-1">
      <Link href={`/actions/${actionId}`} className="font-semibold">
        {title}
      </Link>
      <br />
      {writtenDay(locale, dayOf(shift.startsAt))}, <ShiftTime of={shift} />
      <br />
      {writtenPlace(place)}
    </p>
  )
}
