'use client'

import { createContext, use, useActionState, type ReactNode } from 'react'
import { untouched, type FormState, type Submit } from './form-state.ts'

/** What a field is called; one of several rows also says which row it is `of`, where the reader does not see that. */
export type Label = string | { of: string; what: string }
type FormContext = FormState & { labels: Record<string, Label>; name: string }

const Context = createContext<FormContext | undefined>(undefined)

type Props = {
  /** Tells the fields of several forms on a page apart. */
  name: string
  submit: Submit
  /** What a field is called, beside it and in the summary of errors. */
  labels?: Record<string, Label>
  /** Values the reader does not see, such as the id of what the form is about. */
  hidden?: Record<string, string>
  /** Stands above the errors. */
  summary: string
  /** What opens the form, if it is folded away at first; when it comes back with errors, it is open. */
  opener?: ReactNode
  className?: string
  children: ReactNode
}

/**
 * The one pattern of all forms that change something. It is sent as a plain form; when it comes back, the errors
 * stand at the top, each leading to its field, and beside the field, and what was typed is still there.
 */
export function Form({
  name,
  submit,
  labels = {},
  hidden = {},
  summary,
  opener,
  className = '',
  children,
}: Props) {
  const [state, send] = useActionState(submit, untouched)
  const isWrong = state.problem !== undefined || state.errors.length > 0
  const form = (
    <form action={send} noValidate className={className}>
      {Object.entries(hidden).map(([key, value]) => (
        // What was sent comes back: an old version must not become the new one by pressing again.
        <input type="hidden" name={key} value={state.values[key] ?? value} key={key} />
      ))}
      {isWrong && <Summary title={summary} />}
      {children}
    </form>
  )
  return (
    <Context value={{ ...state, labels, name }}>
      {opener ? (
        <details open={isWrong || undefined}>
          <summary className="tapped gap-3 font-semibold">
            <span aria-hidden className="opener" />
            {opener}
          </summary>
          {form}
        </details>
      ) : (
        form
      )}
    </Context>
  )
}

function Summary({ title }: { title: string }) {
  const { errors, problem, labels, name } = use(Context)!
  return (
    // The page arrives anew: the focus belongs where the reader finds out why.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div role="alert" tabIndex={-1} autoFocus className="mb-6 border-2 border-red p-4">
      <p className="font-bold">{problem ?? title}</p>
      {errors.length > 0 && (
        <ul className="mt-1">
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${fieldId(name, field)}`} className="tapped">
                {written(labels[field] ?? field)}: {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const written = (label: Label) => (typeof label === 'string' ? label : `${label.of}: ${label.what}`)

function seen(label: Label): ReactNode {
  if (typeof label === 'string') return label
  return (
    <>
      <span className="sr-only">{label.of}: </span>
      {label.what}
    </>
  )
}

const fieldId = (form: string, field: string) => `${form}-${field}`

/** What a field needs to know of its form: its id and label, its error, and what was typed into it. */
export function useField(field: string) {
  const form = use(Context)
  if (!form) throw new Error(`The field ${field} stands outside a form`)
  return {
    id: fieldId(form.name, field),
    label: seen(form.labels[field] ?? field),
    error: form.errors.find((error) => error.field === field)?.message,
    typed: form.values[field],
    wasSent: Object.keys(form.values).length > 0,
  }
}

/** The code of the refusal the form came back with, if it did. */
export const useRefusal = (): string | undefined => use(Context)?.refusal
