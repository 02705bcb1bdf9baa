import { getTranslations } from 'next-intl/server'
import { mayKeepSessions } from '#shared/councils/policy.ts'
import { councilIds } from '#shared/councils/council.ts'
import { More } from '#web/features/actions/components/more.tsx'
import { CouncilLinks } from '#web/features/councils/components/council-links.tsx'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { SessionItem } from '#web/features/sessions/components/session-item.tsx'
import { loadSessions } from '#web/features/sessions/load-sessions.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Sessions.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { me, token }, sent] = await Promise.all([getTranslations('Sessions'), requireMe(), searchParams])
  const [planned, past, seats] = await Promise.all([
    loadSessions(token, 'planned'),
    loadSessions(token, 'past', single(sent['cursor'])),
    loadSeats(token),
  ])
  const groups = [
    { name: 'planned' as const, items: planned.items },
    { name: 'past' as const, items: past.items },
  ]
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        <CouncilLinks here="sessions" />
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        {mayKeepSessions(me, councilIds, seats) && (
          <p className="mt-5">
            <Link href="/councils/sessions/new" className="button">
              {t('plan')}
            </Link>
          </p>
        )}
      </Knot>
      {groups.map(({ name, items }, group) => (
        <section key={name} aria-labelledby={`sessions-${name}`}>
          <Knot state="none" className="pb-4" isLast={group === 1 && items.length === 0}>
            <h2 id={`sessions-${name}`}>{t(name)}</h2>
            {items.length === 0 && <p className="mt-2 text-quiet">{t(`none.${name}`)}</p>}
          </Knot>
          <ul>
            {items.map((session, position) => (
              <SessionItem
                key={session.sessionId}
                session={session}
                isLast={group === 1 && !past.next && position === items.length - 1}
              />
            ))}
          </ul>
        </section>
      ))}
      {past.next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path="/councils/sessions" query={{ cursor: past.next }} />
        </Knot>
      )}
    </Frame>
  )
})
