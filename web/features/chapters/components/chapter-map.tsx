import { useTranslations } from 'next-intl'
import type { Chapter, ChapterSummary } from '#shared/chapters/chapter.ts'
import { districtsTakingPart, type Figures } from '#shared/figures/figures.ts'
import { amountsByDistrict } from '#web/features/figures/components/amounts-by-district.ts'
import { districtsBelow, figuresOf } from './chapter-participation.tsx'
import { GermanyMap } from './germany-map.tsx'

type Props = { chapter: Chapter; chapters: readonly ChapterSummary[]; figures: Figures }

/** Where a district association is at home; of a state and of the country, which of their districts take part. */
export function ChapterMap({ chapter, chapters, figures }: Props) {
  const t = useTranslations('Chapter')
  const below = districtsBelow(chapter, chapters)
  if (below.length > 0) {
    const own = figuresOf(below, figures)
    const label = t('mapOfDistricts', { taking: districtsTakingPart(own), all: own.allDistricts })
    return <GermanyMap amounts={amountsByDistrict(own, below)} label={label} state={chapter.state} />
  }
  const here = chapters.find(({ chapterId }) => chapterId === chapter.chapterId)?.ags ?? []
  if (here.length === 0) return null
  return (
    <div className="max-w-[20rem]">
      <GermanyMap amounts={new Map()} here={here} label={t('map', { name: chapter.name })} />
    </div>
  )
}
