import { useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import { PlacesDrawn } from './places-drawn.tsx'
import { PlacesLeft } from './places-left.tsx'
import { ShiftTime } from './shift-time.tsx'

/** A shift: its time, its places drawn and in words, who waits, and what is needed. */
export function ShiftLine({ shift }: { shift: Shift }) {
  const t = useTranslations('Shift')
  const { capacity, taken, waiting, minimum, needs, meetingPoint } = shift
  const missing = Math.max(0, (minimum ?? 0) - taken)
  return (
    <>
      <span className="block font-semibold">
        <ShiftTime of={shift} />
      </span>
      <PlacesDrawn places={capacity} taken={taken} />
      <span className="block text-[0.94rem]">
        <PlacesLeft places={capacity} taken={taken} />
        {waiting > 0 && <> · {t('waiting', { count: waiting })}</>}
        {missing > 0 && <strong> · {t('missing', { count: missing })}</strong>}
      </span>
      {meetingPoint && <span className="block text-[0.94rem]">{t('meet', { place: meetingPoint })}</span>}
      {needs && <span className="block text-[0.94rem]">{t('needs', { what: needs })}</span>}
    </>
  )
}
