import type { ChapterSummary } from '#shared/chapters/chapter.ts'
import { useLocale } from 'next-intl'
import { Link } from '#web/ui/link.tsx'

type Props = {
  chapters: readonly ChapterSummary[]
  /** Which of them to list. */
  isListed: (chapter: ChapterSummary) => boolean
  /** What to say about a state with so many associations in the list. */
  countOf: (listed: number, all: number) => string
  /** What to say behind an association's name. */
  noteOf?: (chapter: ChapterSummary) => string
}

/** District associations by state, each state behind a line to open: what the map shows, as a list. */
export function DistrictList({ chapters, isListed, countOf, noteOf }: Props) {
  const { compare } = new Intl.Collator(useLocale())
  const byName = (a: ChapterSummary, b: ChapterSummary) => compare(shortName(a), shortName(b))
  const districts = chapters.filter(({ level }) => level === 'district')
  const states = chapters.filter(({ level }) => level === 'state').toSorted(byName)
  return states.map((state) => {
    const all = districts.filter((district) => district.state === state.state)
    const listed = all.filter(isListed).toSorted(byName)
    return (
      <details key={state.chapterId} className="border-t border-hair">
        <summary className="flex min-h-11 items-center gap-3 py-2 font-semibold marker:content-none">
          <span aria-hidden className="opener" />
          <span className="min-w-0 grow wrap-anywhere">{shortName(state)}</span>
          <span className="text-right font-normal text-quiet tabular-nums">
            {countOf(listed.length, all.length)}
          </span>
        </summary>
        <ul className="pb-3 pl-6 sm:columns-2 sm:gap-x-8">
          {listed.map((chapter) => (
            <li key={chapter.chapterId} className="break-inside-avoid">
              <Link href={`/chapters/${chapter.chapterId}`} className="tapped leading-tight">
                {shortName(chapter)}
              </Link>
              {noteOf && <span className="text-quiet tabular-nums"> {noteOf(chapter)}</span>}
            </li>
          ))}
          <li className="break-inside-avoid">
            <Link href={`/chapters/${state.chapterId}`} className="tapped font-semibold">
              {state.name}
            </Link>
          </li>
        </ul>
      </details>
    )
  })
}

/** Under the heading of districts the word for district association need not be repeated four hundred times. */
export const shortName = ({ name }: Pick<ChapterSummary, 'name'>) =>
  name.replace(/^(Kreis|Landes)verband /, '')
