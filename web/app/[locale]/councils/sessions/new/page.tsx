import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { councilIds } from '#shared/councils/council.ts'
import { mayKeepSessions } from '#shared/councils/policy.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { SessionForm } from '#web/features/sessions/components/session-form.tsx'
import { page, titled } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('SessionForm.title'), { robots: 'noindex' })

export default page(async () => {
  const [t, { me, token }] = await Promise.all([getTranslations('SessionForm'), requireMe()])
  const seats = await loadSeats(token)
  const own = councilIds.filter((councilId) => mayKeepSessions(me, [councilId], seats))
  if (own.length === 0) return <Failure kind="notAllowed" />
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8">
        <p className="font-semibold text-quiet">
          <Link href="/councils/sessions">{t('all')}</Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <SessionForm today={dayInBerlin(requestTime())} own={own} />
      </Knot>
    </Frame>
  )
})
