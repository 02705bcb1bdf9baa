import type { ReactNode } from 'react'
import { Mark } from '../mark.tsx'

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  className?: string
  /** The input itself; it gets the ids of what describes it. */
  children: (described: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** A label, perhaps a hint, perhaps an error, and the input they belong to. */
export function Field({ id, label, hint, error, className = '', children }: Props) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-[0.94rem] text-quiet">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} message={error} />}
      {children({
        id,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(error && { 'aria-invalid': true }),
      })}
    </div>
  )
}

export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p id={id} className="mb-1.5 font-semibold text-red">
      <Mark shape="wrong" />
      {message}
    </p>
  )
}
