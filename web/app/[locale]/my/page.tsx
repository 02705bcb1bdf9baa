import { getTranslations } from 'next-intl/server'
import { loadMyCampaigns } from '#web/features/campaigns/load-coordinators.ts'
import { MyCouncils } from '#web/features/sessions/components/my-councils.tsx'
import { loadMyCouncils } from '#web/features/sessions/load-my-councils.ts'
import { MyTasks } from '#web/features/people/components/my-tasks.tsx'
import { MySignUp } from '#web/features/sign-ups/components/my-sign-up.tsx'
import { MyCalendar } from '#web/features/sign-ups/components/my-calendar.tsx'
import { loadMyCalendar, loadMySignUps } from '#web/features/sign-ups/load-my-sign-ups.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { More } from '#web/features/actions/components/more.tsx'

export const generateMetadata = titled(async (t) => t('My.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { me, token }, sent] = await Promise.all([getTranslations('My'), requireMe(), searchParams])
  const [{ items, next }, shaped, calendar, councils] = await Promise.all([
    loadMySignUps(token, single(sent['cursor'])),
    // The page is of use without these.
    loadMyCampaigns(token).catch(() => []),
    loadMyCalendar(token).catch(() => undefined),
    loadMyCouncils(token).catch(() => undefined),
  ])
  const mine = items.filter(({ state }) => state !== 'cancelled')
  return (
    <Frame
      isThreaded
      aside={
        <section aria-labelledby="account">
          <h2 id="account" className="text-xl">
            {me.name}
          </h2>
          <p className="text-quiet">{me.email}</p>
          {calendar && <MyCalendar secret={calendar.token} />}
          {councils && <MyCouncils personId={me.personId} {...councils} />}
        </section>
      }
    >
      <Knot state="here" className="pt-6 pb-6 lg:pt-8 lg:[--knot-top:2.9rem]">
        {single(sent['done']) === 'cancelled' && <Notice>{t('cancelled')}</Notice>}
        <h1>{t('title')}</h1>
        <MyTasks me={me} shaped={shaped} />
        <p className="prose mt-4 text-lg">{t(mine.length === 0 ? 'nothing' : 'waits')}</p>
      </Knot>
      <ul>
        {mine.map((signUp) => (
          <MySignUp key={signUp.shiftId} signUp={signUp} />
        ))}
      </ul>
      <Knot isLast className="[--knot-top:1.1rem]">
        {next ? (
          <More path="/my" query={{ cursor: next }} />
        ) : (
          <Link href="/actions" className={mine.length === 0 ? 'button' : 'button button-quiet'}>
            {t('find')}
          </Link>
        )}
      </Knot>
    </Frame>
  )
})
