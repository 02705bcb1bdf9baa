import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { progressOf } from '#web/features/plans/components/progress-of.ts'
import { reachedBy } from '#web/features/plans/components/reached-by.ts'
import { Responsibilities } from '#web/features/plans/components/responsibilities.tsx'
import { SheetTasks } from '#web/features/plans/components/sheet-tasks.tsx'
import { TargetBars } from '#web/features/plans/components/target-bars.tsx'
import { loadWholePlan } from '#web/features/plans/load-plan.ts'
import { dayAndMonth, dayOf, timeAt, writtenDate } from '#web/lib/dates.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { setting } from '#web/lib/setting.ts'
import { Link } from '#web/ui/link.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'

export const generateMetadata = titled(async (t) => t('Plan.sheet'), { robots: 'noindex' })

/** From so many tasks on the sheet is set smaller. */
const many = 22
/** More than hang on a wall; whoever wants all of them scans the code. */
const datesOnSheet = 9

/** The plan on one sheet of paper: what, who, until when, and the way in for whoever stands before it. */
export default page(async ({ params }: PageProps<'chapterId' | 'planId'>) => {
  const [t, poster, locale, { token }, { chapterId, planId }] = await Promise.all([
    getTranslations('Plan'),
    getTranslations('Poster'),
    getLocale(),
    requireMe(),
    params,
  ])
  const { plan, responsibilities, tasks, campaign, phases, keyDates, far, actions } = await loadWholePlan(
    token,
    chapterId,
    planId,
  )
  const today = dayInBerlin(requestTime())
  const { standing } = progressOf(tasks, today)
  const dates = [
    ...keyDates.map(({ on, what }) => ({ on, at: '', what })),
    ...actions.map(({ startsAt, title, place }) => ({
      on: dayOf(startsAt),
      at: timeAt(locale, startsAt),
      what: `${title}, ${place.name}`,
    })),
  ]
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => `${a.on} ${a.at}`.localeCompare(`${b.on} ${b.at}`))
    .slice(0, datesOnSheet)
  const address = setting('SITE_URL') + localePath(locale, `/chapters/${chapterId}`)
  return (
    <main className="sheet">
      <p className="no-print mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link href={`/coordinate/${chapterId}/plans/${planId}`} className="tapped">
          {t('backToPlan')}
        </Link>
        <span className="text-quiet">{poster('print')}</span>
      </p>
      <article className={`sheet-paper ${standing.length > many ? 'sheet-dense' : ''}`}>
        <p>
          {plan.chapterName} · {writtenDate(locale, campaign.startsOn)} –{' '}
          {writtenDate(locale, campaign.endsOn)}
        </p>
        <h1>{plan.campaignTitle}</h1>
        <div className="sheet-columns">
          <section aria-labelledby="tasks">
            <h2 id="tasks">{t('tasks')}</h2>
            <SheetTasks tasks={standing} phases={phases} />
          </section>
          <div>
            <section aria-labelledby="people">
              <h2 id="people">{t('people')}</h2>
              <Responsibilities
                chapterId={chapterId}
                planId={planId}
                responsibilities={responsibilities}
                mayChange={false}
              />
            </section>
            <section aria-labelledby="targets" className="mt-[1.4em]">
              <h2 id="targets">{t('targets')}</h2>
              <TargetBars targets={plan.targets} reached={reachedBy(far)} />
            </section>
            {dates.length > 0 && (
              <section aria-labelledby="dates" className="mt-[1.4em]">
                <h2 id="dates">{t('dates')}</h2>
                <ul>
                  {dates.map(({ on, at, what }) => (
                    <li key={`${on} ${at} ${what}`} className="border-t border-hair py-[0.25em]">
                      <strong>
                        {dayAndMonth(locale, on)}
                        {at && `, ${at}`}
                      </strong>{' '}
                      {what}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section className="mt-[1.4em] flex items-end gap-[1em]">
              <QrCode address={address} className="sheet-code" />
              <p>
                <strong className="block">{t('joinIn')}</strong>
                <span className="hyphens-none break-all">{address.replace(/^https?:\/\//, '')}</span>
              </p>
            </section>
          </div>
        </div>
      </article>
    </main>
  )
})
