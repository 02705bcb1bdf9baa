import { getTranslations } from 'next-intl/server'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { ChapterActionItem } from '#web/features/actions/components/chapter-action-item.tsx'
import { EmbedSnippet } from '#web/features/actions/components/embed-snippet.tsx'
import { Invitations } from '#web/features/actions/components/invitations.tsx'
import { More } from '#web/features/actions/components/more.tsx'
import { WhatNeedsMe } from '#web/features/actions/components/what-needs-me.tsx'
import { loadChapterActions, loadInvitations } from '#web/features/actions/load-chapter-actions.ts'
import { loadChapter } from '#web/features/chapters/load-chapters.ts'
import { PlanItem } from '#web/features/plans/components/plan-item.tsx'
import { loadPlan, loadPlans } from '#web/features/plans/load-plan.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

type Props = PageProps<'chapterId'>

/** How long what is over stays in sight: until its report is written. */
const daysBack = 21
/** Plans of earlier campaigns are there to be read, not to be worked on. */
const plansInDetail = 2

export const generateMetadata = titled(async (t) => t('Coordinate.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: Props) => {
  const [t, ideas, adopt, coHosts, needs, { token }, { chapterId }, sent] = await Promise.all([
    getTranslations('Coordinate'),
    getTranslations('Ideas'),
    getTranslations('Adopt'),
    getTranslations('CoHosts'),
    getTranslations('NeedsMe'),
    requireMe(),
    params,
    searchParams,
  ])
  const today = dayInBerlin(requestTime())
  const [chapter, invitations, { items: plans }, { items, next }] = await Promise.all([
    loadChapter(chapterId),
    loadInvitations(token, chapterId),
    loadPlans(chapterId),
    loadChapterActions(token, chapterId, { from: addDays(today, -daysBack), cursor: single(sent['cursor']) }),
  ])
  const latest = await Promise.all(
    plans.slice(0, plansInDetail).map(({ planId }) => loadPlan(token, chapterId, planId)),
  )
  const shown = items.filter(
    ({ endsAt, state }) => dayInBerlin(new Date(endsAt)) >= today || state === 'done',
  )
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8 lg:[--knot-top:4.4rem]">
        {single(sent['done']) === 'series' && <Notice>{t('series')}</Notice>}
        <p className="font-semibold text-quiet">{chapter.name}</p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(shown.length === 0 ? 'none' : 'lead')}</p>
        <p className="mt-5">
          <Link href={`/coordinate/${chapterId}/actions/new`} className="button">
            {t('register')}
          </Link>
        </p>
        <p className="mt-3">
          <Link href={`/coordinate/${chapterId}/ideas`} className="tapped">
            {ideas('link')}
          </Link>
        </p>
        <h2 className="mt-8">{adopt('plans')}</h2>
        <ul className="mt-2">
          {plans.map((summary, position) => (
            <li key={summary.planId}>
              <PlanItem summary={summary} full={latest[position]} today={today} />
            </li>
          ))}
          <li>
            <Link href={`/coordinate/${chapterId}/plans/new`} className="tapped">
              {adopt('link')}
            </Link>
          </li>
          <li>
            <Link href={`/coordinate/${chapterId}/offers`} className="tapped">
              {adopt('offers')}
            </Link>
          </li>
        </ul>
      </Knot>
      {invitations.items.length > 0 && (
        <Knot as="section" labelledBy="invitations" state="open" className="pb-8 [--knot-top:0.5rem]">
          <h2 id="invitations">{coHosts('invitations')}</h2>
          <Invitations chapterId={chapterId} invitations={invitations.items} />
        </Knot>
      )}
      {items.length > 0 && (
        <Knot as="section" labelledBy="needs" state="open" className="pb-8 [--knot-top:0.5rem]">
          <h2 id="needs">{needs('title')}</h2>
          <div className="mt-3">
            <WhatNeedsMe actions={items} />
          </div>
        </Knot>
      )}
      <ul>
        {shown.map((action, position) => (
          <ChapterActionItem
            key={action.actionId}
            action={action}
            chapterId={chapterId}
            isLast={!next && position === shown.length - 1}
          />
        ))}
      </ul>
      {next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path={`/coordinate/${chapterId}`} query={{ cursor: next }} />
        </Knot>
      )}
      <div className="hangs mt-10">
        <EmbedSnippet chapterId={chapterId} chapterName={chapter.name} />
      </div>
    </Frame>
  )
})
