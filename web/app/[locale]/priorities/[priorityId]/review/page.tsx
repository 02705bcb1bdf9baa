import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { sits } from '#shared/proposals/policy.ts'
import { More } from '#web/features/actions/components/more.tsx'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { GoalProgress } from '#web/features/figures/components/goal-progress.tsx'
import { Participation } from '#web/features/figures/components/participation.tsx'
import { Reported } from '#web/features/figures/components/reported.tsx'
import { Weeks } from '#web/features/figures/components/weeks.tsx'
import { loadPriorityFigures } from '#web/features/figures/load-figures.ts'
import { loadLessons, loadPriority } from '#web/features/priorities/load-priority.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Prose } from '#web/ui/prose.tsx'

export const generateMetadata = titled(async (t) => t('Review.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'priorityId'>) => {
  const [t, locale, { me, token }, { priorityId }, sent] = await Promise.all([
    getTranslations('Review'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const [priority, figures, lessons, roll] = await Promise.all([
    loadPriority(priorityId),
    loadPriorityFigures(priorityId),
    loadLessons(token, priorityId, single(sent['cursor'])),
    loadSeats(token),
  ])
  const mayPropose = priority.state === 'running' && sits(me, seatsOn(dayInBerlin(requestTime()), roll))
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-10 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href={`/priorities/${priorityId}`}>{priority.title}</Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead', { on: writtenDate(locale, priority.reviewOn) })}</p>
        {mayPropose && (
          <p className="mt-5">
            <Link href={`/proposals/new?priority=${priorityId}`} className="button">
              {t('propose')}
            </Link>
          </p>
        )}
      </Knot>
      <Knot as="section" labelledBy="reached" state="tied" className="pb-10 [--knot-top:0.5rem]">
        <h2 id="reached">{t('reached')}</h2>
        <div className="mt-4 grid gap-8">
          <GoalProgress goal={priority.goal} figures={figures} />
          <Participation figures={figures} />
          <Weeks weeks={figures.weeks} />
          <Reported figures={figures} />
        </div>
      </Knot>
      <Knot as="section" labelledBy="learned" isLast className="[--knot-top:0.5rem]">
        <h2 id="learned">{t('learned')}</h2>
        {lessons.items.length === 0 && <p className="prose mt-2">{t('nothing')}</p>}
        {lessons.items.map(({ actionId, title, chapterName, reportedAt, learned }) => (
          <article key={actionId} className="mt-5">
            <Prose text={learned ?? ''} />
            <p className="mt-1 text-[0.94rem] text-quiet">
              <Link href={`/actions/${actionId}`}>{title}</Link>, {chapterName},{' '}
              {writtenDate(locale, dayOf(reportedAt))}
            </p>
          </article>
        ))}
        {lessons.next && (
          <p className="mt-6">
            <More path={`/priorities/${priorityId}/review`} query={{ cursor: lessons.next }} />
          </p>
        )}
      </Knot>
    </Frame>
  )
})
