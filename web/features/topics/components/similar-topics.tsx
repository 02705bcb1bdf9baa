'use client'

import { useField } from '#web/ui/form/form.tsx'

// Made by web/browser/bundle.ts before the site is built.
const script = new URL('../../../.browser/similar-topics.js', import.meta.url).href

type Similar = { topicId: string; title: string; what: string }

type Props = {
  /** Where the script asks, and where topics are. */
  path: string
  title: string
  hint: string
}

/** Topics that sound like what is being written: shown while typing, and without a script before it is sent. */
export function SimilarTopics({ path, title, hint }: Props) {
  const { typed: seen = '' } = useField('seen')
  const { typed } = useField('similar')
  const similar = typed ? (JSON.parse(typed) as Similar[]) : []
  return (
    <>
      <input type="hidden" name="seen" value={seen} readOnly />
      <section
        data-similar={path}
        aria-live="polite"
        hidden={similar.length === 0}
        className="border-l-[3px] border-sea bg-sheet p-4"
      >
        <h2 className="text-lg">{title}</h2>
        <p className="text-[0.94rem] text-quiet">{hint}</p>
        <ul className="mt-2">
          {similar.map(({ topicId, title: named, what }) => (
            <li key={topicId} className="border-t border-hair py-2">
              <a href={`${path}/${topicId}`} target="_blank" rel="noreferrer" className="font-semibold">
                {named}
              </a>
              <span className="line-clamp-2 text-[0.94rem] text-quiet">{what}</span>
            </li>
          ))}
        </ul>
      </section>
      <script type="module" src={script} data-keep="" />
    </>
  )
}
