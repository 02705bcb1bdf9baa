import { useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import { ShiftLine } from '#web/features/actions/components/shift-line.tsx'

/** Whoever comes now stands in line: a free place belongs to those who wait. */
export const isFull = ({ taken, capacity, waiting }: Shift) => taken >= capacity || waiting > 0

/** A shift to choose; a full one says how long its line is. */
export function ShiftChoice({ shift }: { shift: Shift }) {
  const t = useTranslations('SignUp')
  return (
    <>
      <ShiftLine shift={shift} />
      {isFull(shift) && (
        <span className="block text-[0.94rem] font-semibold">
          {t('waitlist', { waiting: shift.waiting })}
        </span>
      )}
    </>
  )
}
