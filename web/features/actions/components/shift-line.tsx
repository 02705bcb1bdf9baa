import { useLocale, useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import { timeSpan } from '#web/lib/dates.ts'
import { PlacesDrawn } from './places-drawn.tsx'
import { PlacesLeft } from './places-left.tsx'

/** A shift: its time, its places drawn and in words. */
export function ShiftLine({ shift }: { shift: Shift }) {
  const t = useTranslations('Dates')
  const locale = useLocale()
  return (
    <>
      <span className="block font-semibold tabular-nums">
        {t('span', { span: timeSpan(locale, shift.startsAt, shift.endsAt) })}
      </span>
      <PlacesDrawn places={shift.capacity} taken={shift.taken} />
      <span className="block text-[0.94rem]">
        <PlacesLeft places={shift.capacity} taken={shift.taken} />
      </span>
    </>
  )
}
