import { getTranslations } from 'next-intl/server'
import { Postcode } from '#shared/chapters/chapter.ts'
import { ChapterSearch } from '#web/features/chapters/components/chapter-search.tsx'
import { ChaptersNear } from '#web/features/chapters/components/chapters-near.tsx'
import { DistrictList } from '#web/features/chapters/components/district-list.tsx'
import { GermanyMap } from '#web/features/chapters/components/germany-map.tsx'
import { loadChapters, loadChaptersNear } from '#web/features/chapters/load-chapters.ts'
import { amountsByDistrict } from '#web/features/figures/components/amounts-by-district.ts'
import { loadFigures } from '#web/features/figures/load-figures.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'

export const generateMetadata = titled(async (t) => t('Chapters.title'))

export default page(async ({ searchParams }: PageProps) => {
  const [t, chapters, figures, sent] = await Promise.all([
    getTranslations('Chapters'),
    loadChapters(),
    loadFigures(),
    searchParams,
  ])
  const postcode = single(sent['postcode'])
  const isWrong = postcode !== undefined && !Postcode.safeParse(postcode).success
  const near = postcode && !isWrong ? await loadChaptersNear(postcode) : undefined
  const amounts = amountsByDistrict(figures, chapters)
  return (
    <Frame
      aside={
        <GermanyMap
          amounts={amounts}
          label={t('map', { taking: amounts.size, all: figures.allDistricts })}
          here={near?.districts ?? []}
        />
      }
    >
      <h1>{t('title')}</h1>
      <p className="prose mt-4 text-lg">{t('lead')}</p>
      <ChapterSearch postcode={postcode} error={isWrong ? t('wrongPostcode') : undefined} />
      {near && <ChaptersNear near={near} />}
      <h2 className="mt-12 mb-3">{t('byState')}</h2>
      <DistrictList
        chapters={chapters}
        isListed={() => true}
        countOf={(listed) => t('count', { count: listed })}
      />
    </Frame>
  )
})
