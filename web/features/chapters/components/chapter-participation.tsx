import { useTranslations } from 'next-intl'
import type { Chapter, ChapterSummary } from '#shared/chapters/chapter.ts'
import { districtsTakingPart, type Figures } from '#shared/figures/figures.ts'
import { Participation } from '#web/features/figures/components/participation.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { shortName } from './district-list.tsx'

type Props = { chapter: Chapter; chapters: readonly ChapterSummary[]; figures: Figures }

/** Of a state, which of its districts take part; of the country, how many in each state. */
export function ChapterParticipation({ chapter, chapters, figures }: Props) {
  const t = useTranslations('Chapter')
  const districts = districtsBelow(chapter, chapters)
  if (districts.length === 0) return null
  const children = chapters.filter(({ parentId }) => parentId === chapter.chapterId)
  const noteOf = (child: ChapterSummary) => {
    if (child.level === 'district') return t('count', { count: figures.districts[child.chapterId] ?? 0 })
    const own = figuresOf(districtsBelow(child, chapters), figures)
    return t('ofDistricts', { taking: districtsTakingPart(own), all: own.allDistricts })
  }
  return (
    <Knot as="section" state="tied" className="pb-12 [--knot-top:0.35em]" labelledBy="participation">
      <h2 id="participation" className="mb-5">
        {t('participation')}
      </h2>
      <Participation figures={figuresOf(districts, figures)} />
      <ul className="mt-6">
        {children
          .toSorted((a, b) => shortName(a).localeCompare(shortName(b), 'de'))
          .map((child) => (
            <li
              key={child.chapterId}
              className="flex items-center justify-between gap-4 border-t border-hair py-1"
            >
              <Link href={`/chapters/${child.chapterId}`} className="tapped leading-tight">
                {child.name}
              </Link>
              <span className="shrink-0 text-quiet tabular-nums">{noteOf(child)}</span>
            </li>
          ))}
      </ul>
    </Knot>
  )
}

/** The district associations of a state, or of the whole country. */
export function districtsBelow(
  { level, state }: Pick<Chapter, 'level' | 'state'>,
  chapters: readonly ChapterSummary[],
): ChapterSummary[] {
  if (level !== 'federal' && level !== 'state') return []
  return chapters.filter((one) => one.level === 'district' && (level === 'federal' || one.state === state))
}

/** What the figures say about these associations alone. */
export function figuresOf(
  below: readonly ChapterSummary[],
  { districts }: Pick<Figures, 'districts'>,
): Pick<Figures, 'districts' | 'allDistricts'> {
  const counted = below.map(({ chapterId }) => [chapterId, districts[chapterId] ?? 0] as const)
  return { districts: Object.fromEntries(counted), allDistricts: below.length }
}
