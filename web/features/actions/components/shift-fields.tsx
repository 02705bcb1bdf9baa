'use client'

import { useField } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { firstRows, moreRows, mostRows } from './shift-rows.ts'

/** A shift as the fields show it: local times. */
export type ShownShift = {
  shiftId?: string | undefined
  from: string
  to: string
  capacity: number
  minimum?: number | undefined
  meetingPoint?: string | undefined
  needs?: string | undefined
}

type Words = Record<'title' | 'hint' | 'details' | 'more', string>

/** Rows of which the first is needed; the button for more sends the form and brings it back longer. */
export function ShiftFields({ shifts, words }: { shifts: readonly ShownShift[]; words: Words }) {
  const { typed } = useField('rows')
  const rows = Math.min(Number(typed ?? Math.max(firstRows, shifts.length)), mostRows)
  return (
    <fieldset>
      <legend className="text-xl font-bold">{words.title}</legend>
      <p className="mt-1 text-[0.94rem] text-quiet">{words.hint}</p>
      <input type="hidden" name="rows" value={rows} />
      {Array.from({ length: rows }, (_, row) => (
        <ShiftRow key={row} row={row} shift={shifts[row]} details={words.details} />
      ))}
      {rows + moreRows <= mostRows && (
        <button type="submit" name="more" value="yes" className="button button-quiet mt-3">
          {words.more}
        </button>
      )}
    </fieldset>
  )
}

function ShiftRow({ row, shift, details }: { row: number; shift: ShownShift | undefined; details: string }) {
  const name = (part: string) => `shifts.${row}.${part}`
  const isUsed = shift?.minimum ?? shift?.meetingPoint ?? shift?.needs
  return (
    <div className="mt-3 border-t border-hair pt-3">
      <input type="hidden" name={name('shiftId')} value={shift?.shiftId ?? ''} />
      <div className="grid grid-cols-3 gap-3">
        <TextField name={name('from')} type="time" required={row === 0} defaultValue={shift?.from} />
        <TextField name={name('to')} type="time" defaultValue={shift?.to} />
        <TextField
          name={name('capacity')}
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          required={row === 0}
          defaultValue={shift?.capacity}
        />
      </div>
      <details className="mt-2" open={isUsed !== undefined}>
        <summary className="tapped cursor-pointer text-[0.94rem]">{details}</summary>
        <div className="mt-2 grid gap-3">
          <TextField
            name={name('minimum')}
            type="number"
            inputMode="numeric"
            min={1}
            max={999}
            defaultValue={shift?.minimum}
            className="max-w-[10rem]"
          />
          <TextField name={name('meetingPoint')} maxLength={120} defaultValue={shift?.meetingPoint} />
          <TextField name={name('needs')} maxLength={120} defaultValue={shift?.needs} />
        </div>
      </details>
    </div>
  )
}
