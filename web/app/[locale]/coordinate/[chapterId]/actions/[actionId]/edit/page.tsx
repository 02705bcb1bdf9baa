import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { ActionForm } from '#web/features/actions/components/action-form.tsx'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('ActionForm.edit'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'chapterId' | 'actionId'>) => {
  const [t, { token }, { chapterId, actionId }] = await Promise.all([
    getTranslations('ActionForm'),
    requireMe(),
    params,
  ])
  const action = await loadChapterAction(token, chapterId, actionId)
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('edit')}</h1>
        <ActionForm
          chapterId={chapterId}
          today={dayInBerlin(requestTime())}
          campaigns={[]}
          changed={action}
        />
      </Knot>
    </Frame>
  )
})
