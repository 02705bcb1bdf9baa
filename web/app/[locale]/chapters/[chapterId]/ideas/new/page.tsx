import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { loadChapter } from '#web/features/chapters/load-chapters.ts'
import { IdeaForm } from '#web/features/ideas/components/idea-form.tsx'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('Idea.title'))

export default page(async ({ params, searchParams }: PageProps<'chapterId'>) => {
  const [t, { chapterId }, sent] = await Promise.all([getTranslations('Idea'), params, searchParams])
  const { name } = await loadChapter(chapterId)
  const isSent = single(sent['done']) === 'sent'
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:3.45rem] lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href={`/chapters/${chapterId}`}>{name}</Link>
        </p>
        <h1>{t('title')}</h1>
        {isSent ? (
          <div className="mt-6">
            <Notice>{t('sent')}</Notice>
            <p className="prose">{t('sentNext')}</p>
          </div>
        ) : (
          <>
            <p className="prose mt-4 text-lg">{t('lead', { chapter: name })}</p>
            <IdeaForm chapterId={chapterId} today={dayInBerlin(requestTime())} />
          </>
        )}
      </Knot>
    </Frame>
  )
})
