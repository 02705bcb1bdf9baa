'use client'

import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'
import { useField } from './form.tsx'

/** A box to tick, with the words that are agreed to beside it. */
export function CheckField({ name, children }: { name: string; children: ReactNode }) {
  const { id, error, typed } = useField(name)
  return (
    <div>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <label className="flex min-h-11 items-start gap-3 py-1 text-[0.94rem] leading-snug">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={typed === 'yes'}
          aria-describedby={error && `${id}-error`}
          aria-invalid={error ? true : undefined}
          className="tick"
        />
        <span>{children}</span>
      </label>
    </div>
  )
}
