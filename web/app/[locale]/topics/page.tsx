import { getTranslations } from 'next-intl/server'
import { progressOf } from '#shared/topics/progress.ts'
import { More } from '#web/features/actions/components/more.tsx'
import { TopicItem } from '#web/features/topics/components/topic-item.tsx'
import { loadTopics } from '#web/features/topics/load-topics.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Topics.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { token }, sent] = await Promise.all([getTranslations('Topics'), requireMe(), searchParams])
  const show = single(sent['show']) === 'closed' ? 'closed' : 'live'
  const { items, next } = await loadTopics(token, show, single(sent['cursor']))
  const groups = (['supported', 'open'] as const).map((state) => ({
    state,
    topics: items.filter((topic) => topic.state === state).toSorted((a, b) => progressOf(b) - progressOf(a)),
  }))
  const shown =
    show === 'live'
      ? groups.filter(({ topics }) => topics.length > 0)
      : [{ state: 'closed' as const, topics: items }]
  return (
    <Frame isThreaded>
      <Knot
        state="here"
        isLast={items.length === 0}
        className="pt-6 pb-8 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]"
      >
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(show === 'closed' ? 'closedLead' : 'lead')}</p>
        <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link href="/topics/new" className="button">
            {t('suggest')}
          </Link>
          <Link href={show === 'live' ? '/topics?show=closed' : '/topics'} className="tapped font-semibold">
            {t(show === 'live' ? 'showClosed' : 'showLive')}
          </Link>
        </p>
        {items.length === 0 && <p className="prose mt-6">{t('none')}</p>}
      </Knot>
      {shown.map(({ state, topics }, group) => (
        <section key={state} aria-labelledby={`topics-${state}`}>
          <Knot state="none" className="pb-4">
            <h2 id={`topics-${state}`}>{t(`group.${state}`)}</h2>
          </Knot>
          <ul>
            {topics.map((topic, position) => (
              <TopicItem
                key={topic.topicId}
                topic={topic}
                isLast={!next && group === shown.length - 1 && position === topics.length - 1}
              />
            ))}
          </ul>
        </section>
      ))}
      {next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path="/topics" query={{ cursor: next, ...(show === 'closed' && { show }) }} />
        </Knot>
      )}
    </Frame>
  )
})
