'use client'

import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'
import { useField } from './form.tsx'

type Option = { value: string; label: ReactNode; isOff?: boolean }
type Props = { name: string; options: readonly Option[]; defaultValue?: string | undefined }

/** One of a few choices that deserve more than a word each. */
export function RadioField({ name, options, defaultValue }: Props) {
  const { id, label, error, typed } = useField(name)
  const chosen = typed ?? defaultValue
  // The summary leads to the first choice that can be taken.
  const first = options.find(({ isOff }) => !isOff)?.value
  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {error && <FieldError id={`${id}-error`} message={error} />}
      {options.map(({ value, label: text, isOff = false }) => (
        <label key={value} className="flex min-h-11 items-start gap-3 border-t border-hair py-3">
          <input
            type="radio"
            id={value === first ? id : undefined}
            name={name}
            value={value}
            defaultChecked={value === chosen && !isOff}
            disabled={isOff}
            className="tick"
          />
          <span className="grow">{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
