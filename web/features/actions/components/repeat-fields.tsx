'use client'

import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { Choice } from '#web/ui/form/choices-field.tsx'
import { useField } from '#web/ui/form/form.tsx'

/** A day of the series as the preview shows it. */
export type PlannedDay = { day: string; written: string; holiday?: string | undefined }

type Words = Record<'title' | 'hint' | 'previewTitle' | 'previewHint', string>

/** How it repeats; once that is said, every day of it with its public holiday, each to be left out by a tick. */
export function RepeatFields({
  options,
  words,
}: {
  options: readonly { value: string; label: string }[]
  words: Words
}) {
  const { typed: planned } = useField('planned')
  const days = planned ? (JSON.parse(planned) as PlannedDay[]) : []
  return (
    <fieldset className="grid gap-5">
      <legend className="text-xl font-bold">{words.title}</legend>
      <p className="text-[0.94rem] text-quiet">{words.hint}</p>
      <SelectField name="repeat.every" options={options} defaultValue="" />
      <div className="grid grid-cols-2 gap-5">
        <TextField
          name="repeat.interval"
          type="number"
          inputMode="numeric"
          min={1}
          max={12}
          defaultValue={1}
        />
        <TextField name="repeat.until" type="date" />
      </div>
      {days.length > 0 && (
        <section aria-labelledby="planned" className="border-2 border-ink p-4">
          <h2 id="planned" className="text-lg">
            {words.previewTitle}
          </h2>
          <p className="mt-1 text-[0.94rem]">{words.previewHint}</p>
          <input type="hidden" name="planned" value={planned} />
          {days.map(({ day, written, holiday }) => (
            <Choice key={day} name={`day.${day}`}>
              {written}
              {holiday && <strong className="text-red"> · {holiday}</strong>}
            </Choice>
          ))}
        </section>
      )}
    </fieldset>
  )
}
