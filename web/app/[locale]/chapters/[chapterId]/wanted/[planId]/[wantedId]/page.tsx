import { getTranslations } from 'next-intl/server'
import { loadChapter } from '#web/features/chapters/load-chapters.ts'
import { loadMe } from '#web/features/people/load-me.ts'
import { OfferForm } from '#web/features/plans/components/offer-form.tsx'
import { WantedList } from '#web/features/plans/components/wanted-list.tsx'
import { loadWanted } from '#web/features/plans/load-wanted.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('Offers.title'))

export default page(async ({ params, searchParams }: PageProps<'chapterId' | 'planId' | 'wantedId'>) => {
  const [t, { chapterId, planId, wantedId }, sent, me] = await Promise.all([
    getTranslations('Offers'),
    params,
    searchParams,
    loadMe(),
  ])
  const [chapter, { items }] = await Promise.all([loadChapter(chapterId), loadWanted(chapterId)])
  const wanted = items.filter((one) => one.wantedId === wantedId)
  const done = single(sent['done'])
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8">
        <p className="font-semibold text-quiet">
          <Link href={`/chapters/${chapterId}`}>{chapter.name}</Link>
        </p>
        <h1>{t('title')}</h1>
        {done === 'sent' || done === 'offered' ? (
          <div className="mt-6">
            <Notice>{t(`done.${done}`)}</Notice>
            <p className="prose">{t(`next.${done}`)}</p>
          </div>
        ) : (
          <>
            {wanted.length === 0 && <p className="prose mt-4 text-lg">{t('gone')}</p>}
            <WantedList wanted={wanted} isChosen />
            {wanted.length > 0 && (
              <OfferForm chapterId={chapterId} planId={planId} wantedId={wantedId} myName={me?.name} />
            )}
          </>
        )}
      </Knot>
    </Frame>
  )
})
