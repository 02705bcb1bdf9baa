import { getTranslations } from 'next-intl/server'
import { ReportForm } from '#web/features/actions/components/report-form.tsx'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('Report.title'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'chapterId' | 'actionId'>) => {
  const [t, { token }, { chapterId, actionId }] = await Promise.all([
    getTranslations('Report'),
    requireMe(),
    params,
  ])
  const { title, type, report } = await loadChapterAction(token, chapterId, actionId)
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:3.45rem] lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">{title}</p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <ReportForm chapterId={chapterId} actionId={actionId} type={type} known={report} />
      </Knot>
    </Frame>
  )
})
