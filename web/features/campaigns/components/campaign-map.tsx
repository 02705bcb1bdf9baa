import { useTranslations } from 'next-intl'
import type { ChapterSummary } from '#shared/chapters/chapter.ts'
import { districtsTakingPart, type Figures } from '#shared/figures/figures.ts'
import { DistrictList } from '#web/features/chapters/components/district-list.tsx'
import { GermanyMap } from '#web/features/chapters/components/germany-map.tsx'
import { amountsByDistrict } from '#web/features/figures/components/amounts-by-district.ts'

type Props = { figures: Figures; chapters: readonly ChapterSummary[] }

/** Where it is happening: the districts that take part, as a map and as a list. */
export function CampaignMap({ figures, chapters }: Props) {
  const t = useTranslations('Campaign')
  const taking = districtsTakingPart(figures)
  const actionsOf = ({ chapterId }: ChapterSummary) => figures.districts[chapterId] ?? 0
  return (
    <section aria-labelledby="where">
      <h2 id="where" className="mb-3">
        {t('where')}
      </h2>
      <GermanyMap
        amounts={amountsByDistrict(figures, chapters)}
        label={t('map', { taking, all: figures.allDistricts })}
      />
      <h3 className="mt-6 mb-2">{t('list')}</h3>
      <DistrictList
        chapters={chapters}
        isListed={(chapter) => actionsOf(chapter) > 0}
        countOf={(listed, all) => t('ofDistricts', { listed, all })}
        noteOf={(chapter) => String(actionsOf(chapter))}
      />
    </section>
  )
}
