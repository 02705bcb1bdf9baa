'use client'

import { useField } from './form.tsx'

export type Told = { field: string; name: string; lines: readonly string[] }
type Props = {
  /** What is there now, as the form would send it back. */
  found: string
  /** The same in words, field by field. */
  told: readonly Told[]
  words: { title: string; keep: string; nothing: string }
}

/**
 * When a form came back because somebody else was faster: what they changed, and the choice to put one’s own over it.
 */
export function Meanwhile({ found, told, words }: Props) {
  const { wasSent, typed } = useField('was')
  if (!wasSent || !typed || typed === found) return null
  const [was, now] = [JSON.parse(typed), JSON.parse(found)]
  const changed = told.filter(({ field }) => JSON.stringify(was[field]) !== JSON.stringify(now[field]))
  return (
    <section className="border-2 border-ochre p-4">
      <h3>{words.title}</h3>
      <dl className="mt-2 grid gap-2">
        {(changed.length > 0 ? changed : told).map(({ field, name, lines }) => (
          <div key={field}>
            <dt className="text-quiet">{name}</dt>
            {(lines.length > 0 ? lines : [words.nothing]).map((line, at) => (
              <dd key={`${at} ${line}`} className="whitespace-pre-line">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <button type="submit" name="seen" value={found} className="button button-quiet mt-4">
        {words.keep}
      </button>
    </section>
  )
}
