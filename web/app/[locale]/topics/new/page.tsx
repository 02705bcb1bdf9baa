import { getTranslations } from 'next-intl/server'
import { TopicForm } from '#web/features/topics/components/topic-form.tsx'
import { loadOwnChapters } from '#web/features/topics/load-own-chapters.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('TopicForm.heading'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { me }, sent] = await Promise.all([getTranslations('TopicForm'), requireMe(), searchParams])
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:3.45rem] lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href="/topics">{t('all')}</Link>
        </p>
        <h1>{t('heading')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <TopicForm own={await loadOwnChapters(me)} evidence={single(sent['evidence'])} />
      </Knot>
    </Frame>
  )
})
