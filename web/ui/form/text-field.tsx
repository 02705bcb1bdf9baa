'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'
import { useField } from './form.tsx'

type Props = ComponentProps<'input'> & { name: string; hint?: ReactNode }

/** One line of text, also a date, a time, a number or an address. */
export function TextField({ name, hint, defaultValue, className, ...rest }: Props) {
  const { id, label, error, typed } = useField(name)
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className ?? ''}>
      {(described) => (
        <input {...rest} {...described} name={name} defaultValue={typed ?? defaultValue} className="input" />
      )}
    </Field>
  )
}
