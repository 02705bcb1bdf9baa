import { useTranslations } from 'next-intl'
import type { Chapter, ChapterSummary } from '#shared/chapters/chapter.ts'
import type { Figures } from '#shared/figures/figures.ts'
import { Link } from '#web/ui/link.tsx'
import { shortName } from './district-list.tsx'

type Props = { chapter: Chapter; chapters: readonly ChapterSummary[]; figures: Figures }

/** Above it the state and the country, below it what belongs to it. */
export function ChapterFamily({ chapter, chapters, figures }: Props) {
  const t = useTranslations('Chapter')
  const above = ancestors(chapter, chapters)
  const below = chapters.filter(({ parentId }) => parentId === chapter.chapterId)
  return (
    <>
      {above.length > 0 && (
        <nav aria-label={t('above')}>
          <h2 className="text-xl">{t('above')}</h2>
          <List of={above} figures={figures} />
        </nav>
      )}
      {below.length > 0 && (
        <nav aria-label={t('below')} className="mt-8 first:mt-0">
          <h2 className="text-xl">{t('below')}</h2>
          <List
            of={below.toSorted((a, b) => shortName(a).localeCompare(shortName(b), 'de'))}
            figures={figures}
          />
        </nav>
      )}
    </>
  )
}

function List({ of: chapters, figures }: { of: readonly ChapterSummary[]; figures: Figures }) {
  const t = useTranslations('Chapter')
  const actionsOf = ({ chapterId }: ChapterSummary) => figures.districts[chapterId] ?? 0
  return (
    <ul className="mt-1">
      {chapters.map((chapter) => (
        <li key={chapter.chapterId} className="flex items-center justify-between gap-4">
          <Link href={`/chapters/${chapter.chapterId}`} className="tapped">
            {chapter.name}
          </Link>
          {actionsOf(chapter) > 0 && (
            <span className="shrink-0 text-quiet tabular-nums">
              {t('count', { count: actionsOf(chapter) })}
            </span>
          )}
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
