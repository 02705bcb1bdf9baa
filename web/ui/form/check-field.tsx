'use client'

import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'
import { useField } from './form.tsx'

type Props = { name: string; defaultChecked?: boolean | undefined; children: ReactNode }

/** A box to tick, with the words that are agreed to beside it. */
export function CheckField({ name, defaultChecked = false, children }: Props) {
  const { id, error, typed, wasSent } = useField(name)
  return (
    <div>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <label className="flex min-h-11 items-start gap-3 py-1 text-[0.94rem] leading-snug">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={wasSent ? typed === 'yes' : defaultChecked}
          aria-describedby={error && `${id}-error`}
          aria-invalid={error ? true : undefined}
          className="tick"
        />
        <span>{children}</span>
      </label>
    </div>
  )
}
