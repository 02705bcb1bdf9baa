import { useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import { timeInBerlin } from '#shared/calendar/berlin-time.ts'
import { TextField } from '#web/ui/form/text-field.tsx'
import { shiftRows } from './shift-rows.ts'

/** A few rows, of which the first is needed: it works without scripts, and four shifts are plenty for a day. */
export function ShiftFields({ shifts }: { shifts: readonly Shift[] }) {
  const t = useTranslations('ActionForm')
  const time = (moment: string | undefined) => moment && timeInBerlin(new Date(moment))
  return (
    <fieldset>
      <legend className="text-xl font-bold">{t('shifts')}</legend>
      <p className="mt-1 text-[0.94rem] text-quiet">{t('shiftsHint')}</p>
      {Array.from({ length: shiftRows }, (_, row) => (
        <div key={row} className="mt-3 grid grid-cols-3 gap-3 border-t border-hair pt-3">
          <TextField
            name={`shifts.${row}.from`}
            type="time"
            required={row === 0}
            defaultValue={time(shifts[row]?.startsAt)}
          />
          <TextField
            name={`shifts.${row}.to`}
            type="time"
            required={row === 0}
            defaultValue={time(shifts[row]?.endsAt)}
          />
          <TextField
            name={`shifts.${row}.capacity`}
            type="number"
            inputMode="numeric"
            min={1}
            max={999}
            required={row === 0}
            defaultValue={shifts[row]?.capacity}
          />
        </div>
      ))}
    </fieldset>
  )
}
