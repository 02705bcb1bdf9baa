'use client'

import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'
import { useField } from './form.tsx'

type Props = {
  /** The field as errors name it. */
  name: string
  children: ReactNode
}

/** Several boxes to tick that answer one question. */
export function ChoicesField({ name, children }: Props) {
  const { id, label, error } = useField(name)
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error && `${id}-error`}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {error && <FieldError id={`${id}-error`} message={error} />}
      {children}
    </fieldset>
  )
}

/** One of them: a box, or a dot where there is only one to choose. */
export function Choice({
  name,
  type = 'checkbox',
  defaultChecked = false,
  children,
}: {
  name: string
  type?: 'checkbox' | 'radio'
  defaultChecked?: boolean
  children: ReactNode
}) {
  const { typed, wasSent } = useField(name)
  return (
    <label className="flex min-h-11 items-start gap-3 border-t border-hair py-3">
      <input
        type={type}
        name={name}
        value="yes"
        defaultChecked={wasSent ? typed === 'yes' : defaultChecked}
        className="tick"
      />
      <span className="grow">{children}</span>
    </label>
  )
}
