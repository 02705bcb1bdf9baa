import { getTranslations } from 'next-intl/server'
import { isOpenToChange } from '#shared/actions/policy.ts'
import { ActionFacts } from '#web/features/actions/components/action-facts.tsx'
import { CancelForm } from '#web/features/actions/components/cancel-form.tsx'
import { CoHosts } from '#web/features/actions/components/co-hosts.tsx'
import { Duties } from '#web/features/actions/components/duties.tsx'
import { PublishForm } from '#web/features/actions/components/publish-form.tsx'
import { ReportFacts } from '#web/features/actions/components/report-facts.tsx'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { loadChapters } from '#web/features/chapters/load-chapters.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

/** What a form on the way here may have done, and what is said of it. */
const done = ['published', 'saved', 'cancelled'] as const

export const generateMetadata = titled(async (t) => t('Coordinate.oneAction'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId' | 'actionId'>) => {
  const [t, coHosts, duties, reports, { token }, { chapterId, actionId }, sent] = await Promise.all([
    getTranslations('Coordinate'),
    getTranslations('CoHosts'),
    getTranslations('Duties'),
    getTranslations('Report'),
    requireMe(),
    params,
    searchParams,
  ])
  const [action, chapters] = await Promise.all([
    loadChapterAction(token, chapterId, actionId),
    loadChapters(),
  ])
  const { state, report, copiedFrom, cancelledBecause } = action
  const isOpen = isOpenToChange(action, requestTime())
  const said = done.find((what) => what === single(sent['done']))
  const path = `/coordinate/${chapterId}/actions/${actionId}`
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4 lg:pb-6" />
      <ThreadUp
        knots={[
          { kind: 'priority', title: action.priorityTitle, href: `/priorities/${action.priorityId}` },
          { kind: 'campaign', title: action.campaignTitle, href: `/campaigns/${action.campaignId}` },
          { kind: 'chapter', title: action.chapterName, href: `/coordinate/${chapterId}` },
        ]}
      />
      <Knot state="here" className="pt-3 pb-10">
        {said && <Notice>{t(said)}</Notice>}
        {single(sent['done']) === 'reported' && <Notice>{reports('stored')}</Notice>}
        <p className="font-semibold text-quiet">{t(`states.${state}`)}</p>
        <h1>{action.title}</h1>
        {cancelledBecause && <p className="mt-2 text-lg">{t('because', { reason: cancelledBecause })}</p>}
        {copiedFrom && (
          <p className="mt-2 text-quiet">
            {t('copiedFrom', { chapter: copiedFrom.chapterName, title: copiedFrom.title })}
          </p>
        )}
        <ActionFacts action={action} />
        {state === 'draft' && <Prose className="mt-6" text={action.description} />}
        <p className="mt-6 flex flex-wrap gap-4">
          {state === 'published' && isOpen && (
            <Link href={`${path}/edit`} className="button button-quiet">
              {t('change')}
            </Link>
          )}
          <Link
            href={`/coordinate/${chapterId}/actions/new?copy=${actionId}`}
            className="button button-quiet"
          >
            {t('copy')}
          </Link>
        </p>
      </Knot>
      {(state === 'done' || state === 'reported' || (state === 'published' && !isOpen)) && (
        <Knot as="section" labelledBy="report" state={report ? 'tied' : 'open'} className="pb-10">
          <h2 id="report">{reports('title')}</h2>
          {report && <ReportFacts report={report} />}
          <p className="mt-4">
            <Link href={`${path}/report`} className={report ? 'tapped' : 'button'}>
              {reports(report ? 'correct' : 'write')}
            </Link>
          </p>
        </Knot>
      )}
      {state === 'draft' ? (
        <Knot as="section" labelledBy="next" state="open" className="pb-10 [--knot-top:0.5rem]">
          <h2 id="next">{t('publishTitle')}</h2>
          <PublishForm action={action} />
        </Knot>
      ) : (
        <Knot as="section" labelledBy="people" state="tied" className="pb-10 [--knot-top:0.5rem]">
          <h2 id="people">{t('whoComes')}</h2>
          <p className="mt-3 flex flex-wrap gap-4">
            <Link href={`${path}/people`} className="button">
              {t('toPeople')}
            </Link>
            <Link href={`/actions/${actionId}`} className="button button-quiet">
              {t('publicPage')}
            </Link>
          </p>
        </Knot>
      )}
      {isOpen && (
        <Knot
          as="section"
          id="co-hosts"
          labelledBy="together"
          state="open"
          className="pb-10 [--knot-top:0.5rem]"
        >
          <h2 id="together">{coHosts('title')}</h2>
          {single(sent['done']) === 'invited' && <Notice>{coHosts('invited')}</Notice>}
          <CoHosts action={action} chapters={chapters} />
        </Knot>
      )}
      <Knot
        as="section"
        id="duties"
        labelledBy="paperwork"
        isLast
        state="open"
        className="[--knot-top:0.5rem]"
      >
        <h2 id="paperwork">{duties('title')}</h2>
        {single(sent['done']) === 'duty' && <Notice>{duties('saved')}</Notice>}
        <div className="mt-3">
          <Duties action={action} />
        </div>
        {isOpen && <CancelForm action={action} />}
      </Knot>
    </Frame>
  )
})
