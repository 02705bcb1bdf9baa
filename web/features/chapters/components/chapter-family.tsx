import { useTranslations } from 'next-intl'
import type { Chapter, ChapterSummary } from '#shared/chapters/chapter.ts'
import { Link } from '#web/ui/link.tsx'
import { shortName } from './district-list.tsx'

/** Above it the state and the country, below it its local associations. */
export function ChapterFamily({
  chapter,
  chapters,
}: {
  chapter: Chapter
  chapters: readonly ChapterSummary[]
}) {
  const t = useTranslations('Chapter')
  const above = ancestors(chapter, chapters)
  const below = chapters.filter(({ parentId, level }) => parentId === chapter.chapterId && level === 'local')
  return (
    <>
      {above.length > 0 && (
        <nav aria-label={t('above')}>
          <h2 className="text-xl">{t('above')}</h2>
          <List of={above} />
        </nav>
      )}
      {below.length > 0 && (
        <nav aria-label={t('below')} className="mt-8 first:mt-0">
          <h2 className="text-xl">{t('below')}</h2>
          <List of={below.toSorted((a, b) => shortName(a).localeCompare(shortName(b), 'de'))} />
        </nav>
      )}
    </>
  )
}

function List({ of: chapters }: { of: readonly ChapterSummary[] }) {
  return (
    <ul className="mt-1">
      {chapters.map(({ chapterId, name }) => (
        <li key={chapterId}>
          <Link href={`/chapters/${chapterId}`} className="tapped">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function ancestors(
  { parentId }: Pick<Chapter, 'parentId'>,
  chapters: readonly ChapterSummary[],
): ChapterSummary[] {
  const parent = chapters.find(({ chapterId }) => chapterId === parentId)
  return parent ? [parent, ...ancestors(parent, chapters)] : []
}
