import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { SessionForm } from '#web/features/sessions/components/session-form.tsx'
import { loadSession } from '#web/features/sessions/load-sessions.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('SessionForm.change'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'sessionId'>) => {
  const [t, { token }, { sessionId }] = await Promise.all([
    getTranslations('SessionForm'),
    requireMe(),
    params,
  ])
  const { session, mayKeep } = await loadSession(token, sessionId)
  if (!mayKeep || session.state !== 'planned') return <Failure kind="notAllowed" />
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8">
        <p className="font-semibold text-quiet">
          <Link href={`/councils/sessions/${sessionId}`}>{t('back')}</Link>
        </p>
        <h1>{t('change')}</h1>
        <SessionForm session={session} today={dayInBerlin(requestTime())} own={session.councilIds} />
      </Knot>
    </Frame>
  )
})
