import { getTranslations } from 'next-intl/server'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { RankingForm } from '#web/features/rankings/components/ranking-form.tsx'
import { loadBoard } from '#web/features/proposals/load-proposals.ts'
import { loadTopics } from '#web/features/topics/load-topics.ts'
import { page, titled } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('RankingForm.heading'), { robots: 'noindex' })

export default page(async () => {
  const [t, { token }] = await Promise.all([getTranslations('RankingForm'), requireMe()])
  const [{ items }, board] = await Promise.all([loadTopics(token, 'live'), loadBoard(token)])
  const proposals = board.filter(({ state }) => state !== 'draft')
  const today = dayInBerlin(requestTime())
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:3.45rem] lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href="/rankings">{t('all')}</Link>
        </p>
        <h1>{t('heading')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <RankingForm
          options={[
            ...proposals.map(({ proposalId, title }) => ({ id: proposalId, title })),
            ...items.map(({ topicId, title }) => ({ id: topicId, title })),
          ]}
          tomorrow={addDays(today, 1)}
          inAWeek={addDays(today, 7)}
        />
      </Knot>
    </Frame>
  )
})
