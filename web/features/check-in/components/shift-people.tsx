import { useLocale, useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import type { Expected } from '#shared/sign-ups/check-in.ts'
import { timeSpan } from '#web/lib/dates.ts'
import { PersonRow } from './person-row.tsx'

type Props = { shift?: Shift; people?: readonly Expected[]; hereAlready?: number; expected?: number }

/** The names of one shift, with how many are here. Counts are of everybody, also while a search shows only some. */
export function ShiftPeople({ shift, people = [], hereAlready = 0, expected = 0 }: Props) {
  const t = useTranslations('CheckIn')
  const locale = useLocale()
  return (
    <section data-shift={shift?.shiftId ?? ''} className="mt-7">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2">
        <h2 data-span="" className="text-[1.3rem] tabular-nums">
          {shift && timeSpan(locale, shift.startsAt, shift.endsAt)}
        </h2>
        <p data-count="" className="tabular-nums">
          {t('count', { here: hereAlready, expected })}
        </p>
      </div>
      <ul data-people="" className="border-b border-hair">
        {people.map((person) => (
          <PersonRow person={person} key={`${person.attendeeId} ${person.shiftId}`} />
        ))}
      </ul>
      <p data-nobody="" hidden={people.length > 0} className="pt-2 text-quiet">
        {t('nobody')}
      </p>
    </section>
  )
}
