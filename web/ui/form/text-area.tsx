'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'
import { useField } from './form.tsx'

type Props = ComponentProps<'textarea'> & { name: string; hint?: ReactNode }

/** Several lines of text. */
export function TextArea({ name, hint, defaultValue, className, ...rest }: Props) {
  const { id, label, error, typed } = useField(name)
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className ?? ''}>
      {(described) => (
        <textarea
          rows={8}
          {...rest}
          {...described}
          name={name}
          defaultValue={typed ?? defaultValue}
          className="input"
        />
      )}
    </Field>
  )
}
