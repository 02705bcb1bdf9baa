import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { sits } from '#shared/proposals/policy.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { loadPriority } from '#web/features/priorities/load-priority.ts'
import { ProposalForm } from '#web/features/proposals/components/proposal-form.tsx'
import { loadTopic } from '#web/features/topics/load-topics.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('ProposalForm.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { me, token }, sent] = await Promise.all([
    getTranslations('ProposalForm'),
    requireMe(),
    searchParams,
  ])
  const [priorityId, topicId] = [single(sent['priority']), single(sent['topic'])]
  const today = dayInBerlin(requestTime())
  const [roll, priority, topic] = await Promise.all([
    loadSeats(token),
    priorityId ? loadPriority(priorityId) : undefined,
    topicId ? loadTopic(token, topicId) : undefined,
  ])
  if (!sits(me, seatsOn(today, roll))) return <Failure kind="notAllowed" />
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t(priority ? 'reviewTitle' : 'title')}</h1>
        <p className="prose mt-4 text-lg">{t(priority ? 'reviewLead' : 'lead')}</p>
        <ProposalForm
          start={priority ?? (topic && { title: topic.topic.title, summary: topic.topic.what })}
          topicId={topicId}
          priority={priority}
          today={today}
        />
      </Knot>
    </Frame>
  )
})
