'use client'

import type { ReactNode } from 'react'
import { useField } from './form.tsx'

type Props = {
  /** What is there now, as the form would send it back. */
  found: string
  words: { title: string; keep: string }
  children: ReactNode
}

/** When a form came back because somebody else was faster: what they wrote, and the choice to put one’s own over it. */
export function Meanwhile({ found, words, children }: Props) {
  const { wasSent, typed } = useField('was')
  if (!wasSent || typed === found) return null
  return (
    <section className="border-2 border-ochre p-4">
      <h3>{words.title}</h3>
      <dl className="mt-2 grid gap-2">{children}</dl>
      <button type="submit" name="seen" value={found} className="button button-quiet mt-4">
        {words.keep}
      </button>
    </section>
  )
}
