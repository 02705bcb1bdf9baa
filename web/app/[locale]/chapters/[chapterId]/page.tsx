import { getTranslations } from 'next-intl/server'
import { ActionDays } from '#web/features/actions/components/action-days.tsx'
import { More } from '#web/features/actions/components/more.tsx'
import { loadActions } from '#web/features/actions/load-actions.ts'
import { ChapterFamily } from '#web/features/chapters/components/chapter-family.tsx'
import { ChapterMap } from '#web/features/chapters/components/chapter-map.tsx'
import { ChapterParticipation } from '#web/features/chapters/components/chapter-participation.tsx'
import { loadChapter, loadChapters } from '#web/features/chapters/load-chapters.ts'
import { loadFigures } from '#web/features/figures/load-figures.ts'
import { WantedList } from '#web/features/plans/components/wanted-list.tsx'
import { loadWanted } from '#web/features/plans/load-wanted.ts'
import { loadMe } from '#web/features/people/load-me.ts'
import { StandIns } from '#web/features/stand-ins/components/stand-ins.tsx'
import { loadStandIns } from '#web/features/stand-ins/load-stand-ins.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { requestTime } from '#web/lib/request-time.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { ChapterCampaigns } from '#web/features/chapters/components/chapter-campaigns.tsx'
import type { ChapterId } from '#shared/chapters/chapter.ts'

type Props = PageProps<'chapterId'>

export const generateMetadata = titled(async (_t, { params }: Props) => {
  const { name } = await loadChapter((await params).chapterId)
  return name
})

export default page(async ({ params, searchParams }: Props) => {
  const { chapterId } = await params
  const [t, ask, chapter, chapters, figures, wanted, standIns, me, sent] = await Promise.all([
    getTranslations('Chapter'),
    getTranslations('Wanted'),
    loadChapter(chapterId),
    loadChapters(),
    loadFigures(),
    loadWanted(chapterId),
    loadStandIns(chapterId),
    loadMe(),
    searchParams,
  ])
  const { items, next } = await loadActions({
    chapterId: chapterId as ChapterId,
    cursor: single(sent['cursor']),
  })
  const isLocal = chapter.level === 'district' || chapter.level === 'local'
  return (
    <Frame
      isThreaded
      aside={
        <>
          <ChapterFamily chapter={chapter} chapters={chapters} />
          <div className="mt-10 first:mt-0">
            <ChapterMap chapter={chapter} chapters={chapters} figures={figures} />
          </div>
        </>
      }
    >
      <Knot state="here" className="pt-6 pb-8 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">{t(`level.${chapter.level}`)}</p>
        <h1>{chapter.name}</h1>
        <p className="prose mt-4 text-lg">{t(`who.${chapter.level}`)}</p>
        <ChapterCampaigns actions={items} />
      </Knot>
      <div className="hangs">
        <StandIns
          chapter={chapter}
          chapters={chapters}
          standIns={standIns}
          me={me}
          today={dayInBerlin(requestTime())}
        />
      </div>
      <ChapterParticipation chapter={chapter} chapters={chapters} figures={figures} />
      {wanted.items.length > 0 && (
        <Knot as="section" labelledBy="wanted" state="open" className="pb-10 [--knot-top:0.35em]">
          <h2 id="wanted">{ask('title')}</h2>
          <p className="prose mt-2">{ask('lead')}</p>
          <WantedList wanted={wanted.items} />
        </Knot>
      )}
      {(items.length > 0 || isLocal) && (
        <Knot state="none" className="pb-4">
          <h2>{t('actions')}</h2>
        </Knot>
      )}
      <ActionDays actions={items} />
      <Knot isLast className="[--knot-top:1.1rem]">
        {items.length === 0 && isLocal && <p className="prose pb-4">{t('none')}</p>}
        {next ? (
          <More path={`/chapters/${chapterId}`} query={{ cursor: next }} />
        ) : (
          <Link href="/actions" className="button button-quiet">
            {t('elsewhere')}
          </Link>
        )}
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          <Link href={`/chapters/${chapterId}/ideas/new`} className="tapped">
            {t('idea')}
          </Link>
          <a href={`/api/chapters/${chapterId}/actions.ics`} className="tapped">
            {t('subscribe')}
          </a>
        </p>
      </Knot>
    </Frame>
  )
})
