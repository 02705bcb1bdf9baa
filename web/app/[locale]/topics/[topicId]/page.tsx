import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { sits } from '#shared/proposals/policy.ts'
import { isLive } from '#shared/topics/topic.ts'
import { mayMerge } from '#shared/topics/policy.ts'
import { loadChapters } from '#web/features/chapters/load-chapters.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { EndorseForms } from '#web/features/topics/components/endorse-forms.tsx'
import { EndorsingChapters } from '#web/features/topics/components/endorsing-chapters.tsx'
import { MergeForm } from '#web/features/topics/components/merge-form.tsx'
import { TopicEvidence } from '#web/features/topics/components/topic-evidence.tsx'
import { TopicOutcome } from '#web/features/topics/components/topic-outcome.tsx'
import { TopicProgress } from '#web/features/topics/components/topic-progress.tsx'
import { loadOwnChapters } from '#web/features/topics/load-own-chapters.ts'
import { loadSimilarTopics, loadTopic } from '#web/features/topics/load-topics.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'

const outcomes = ['suggested', 'endorsed', 'withdrawn', 'merged'] as const

export const generateMetadata = titled(async (t) => t('Topic.heading'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'topicId'>) => {
  const [t, locale, { me, token }, { topicId }, sent] = await Promise.all([
    getTranslations('Topic'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const [whole, chapters, own, roll] = await Promise.all([
    loadTopic(token, topicId),
    loadChapters(),
    loadOwnChapters(me),
    loadSeats(token),
  ])
  const { topic, why, voices, evidence } = whole
  const merges = mayMerge(me, topic) && isLive(topic)
  const similar = merges
    ? await loadSimilarTopics(token, `${topic.title} ${topic.what}`, topicId).catch(() => [])
    : []
  const done = outcomes.find((outcome) => outcome === single(sent['done']))
  const isOpen = topic.state === 'open'
  return (
    <Frame isThreaded aside={<EndorsingChapters endorsements={whole.chapters} chapters={chapters} />}>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        <p className="font-semibold text-quiet">
          <Link href="/topics">{t('heading')}</Link>
        </p>
        <h1>{topic.title}</h1>
        <p className="mt-3 text-quiet">
          {t('by', {
            name: topic.chapterName ?? topic.author.name,
            on: writtenDate(locale, dayOf(topic.suggestedAt)),
          })}
        </p>
        <Prose className="mt-4 text-lg" text={topic.what} />
        {isLive(topic) && sits(me, seatsOn(dayInBerlin(requestTime()), roll)) && (
          <p className="mt-4">
            <Link href={`/proposals/new?topic=${topicId}`} className="button button-quiet">
              {t('makeProposal')}
            </Link>
          </p>
        )}
        {topic.absorbed.length > 0 && (
          <p className="mt-4 text-[0.94rem] text-quiet">
            {t('absorbed')}{' '}
            {topic.absorbed.map((one, position) => (
              <span key={one.topicId}>
                {position > 0 && ', '}
                <Link href={`/topics/${one.topicId}`}>{one.title}</Link>
              </span>
            ))}
          </p>
        )}
      </Knot>
      <Knot as="section" state="small" labelledBy="why" className="pb-8 [--knot-top:0.55rem]">
        <h2 id="why">{t('why')}</h2>
        <Prose className="mt-2" text={why} />
        {voices && (
          <>
            <h3 className="mt-5">{t('voices')}</h3>
            <blockquote className="mt-2 border-l-[3px] border-hair pl-4 italic">
              <Prose text={voices} />
            </blockquote>
          </>
        )}
        {evidence.length > 0 && (
          <>
            <h3 className="mt-5">{t('evidenceTitle')}</h3>
            <TopicEvidence evidence={evidence} />
          </>
        )}
      </Knot>
      <Knot
        as="section"
        id="endorse"
        isLast={isOpen}
        state={isOpen ? 'open' : 'tied'}
        labelledBy="endorsements"
        className={isOpen ? '[--knot-top:0.5rem]' : 'pb-8 [--knot-top:0.5rem]'}
      >
        <h2 id="endorsements" className="mb-3">
          {t('endorsements')}
        </h2>
        <TopicProgress topic={topic} />
        <EndorseForms whole={whole} own={own} />
        {merges && <MergeForm topicId={topicId} similar={similar} />}
      </Knot>
      {!isOpen && <TopicOutcome topic={topic} />}
    </Frame>
  )
})
