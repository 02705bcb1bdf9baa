import { useTranslations } from 'next-intl'
import type { Chapter, ChapterSummary } from '#shared/chapters/chapter.ts'
import { districtsTakingPart, type Figures } from '#shared/figures/figures.ts'
import { amountsByDistrict } from '#web/features/figures/components/amounts-by-district.ts'
import { Participation } from '#web/features/figures/components/participation.tsx'
import { GermanyMap } from './germany-map.tsx'

type Props = { chapter: Chapter; chapters: readonly ChapterSummary[]; figures: Figures }

/** Where an association is at home; of one that has districts below it, also which of them take part. */
export function ChapterParticipation({ chapter, chapters, figures }: Props) {
  const t = useTranslations('Chapter')
  const below = districtsBelow(chapter, chapters)
  if (below.length === 0) {
    const here = chapters.find(({ chapterId }) => chapterId === chapter.chapterId)?.ags ?? []
    if (here.length === 0) return null
    return (
      <div className="max-w-[20rem]">
        <GermanyMap amounts={new Map()} here={here} label={t('map', { name: chapter.name })} />
      </div>
    )
  }
  const own = figuresOf(below, figures)
  return (
    <section aria-label={t('participation')}>
      <Participation figures={own} />
      <div className="mt-8">
        <GermanyMap
          amounts={amountsByDistrict(own, below)}
          label={t('mapOfDistricts', { taking: districtsTakingPart(own), all: own.allDistricts })}
        />
      </div>
    </section>
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
