'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'
import { useField } from './form.tsx'

type Props = ComponentProps<'select'> & {
  name: string
  hint?: ReactNode
  options: readonly { value: string; label: string }[]
}

/** One of a few known choices. */
export function SelectField({ name, hint, options, defaultValue, className, ...rest }: Props) {
  const { id, label, error, typed } = useField(name)
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className ?? ''}>
      {(described) => (
        <select {...rest} {...described} name={name} defaultValue={typed ?? defaultValue} className="input">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
