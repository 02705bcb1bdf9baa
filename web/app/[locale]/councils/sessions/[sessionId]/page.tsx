import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { startOf } from '#shared/sessions/session.ts'
import { Agenda } from '#web/features/sessions/components/agenda.tsx'
import { AgendaForms } from '#web/features/sessions/components/agenda-forms.tsx'
import { Attendance } from '#web/features/sessions/components/attendance.tsx'
import { Minutes } from '#web/features/sessions/components/minutes.tsx'
import { AdoptionForm, AttendanceForm, BeginForm } from '#web/features/sessions/components/minutes-forms.tsx'
import { loadSession, loadSessions } from '#web/features/sessions/load-sessions.ts'
import { dayOf, writtenDate, writtenDay } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

const outcomes = ['planned', 'changed', 'agenda', 'begun', 'attendance', 'written', 'adopted'] as const

export const generateMetadata = titled(async (t) => t('Session.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'sessionId'>) => {
  const [t, of, locale, { token }, { sessionId }, sent] = await Promise.all([
    getTranslations('Session'),
    getTranslations('Sessions.of'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const { session, points, minutes, mayKeep } = await loadSession(token, sessionId)
  const isOpen = mayKeep && session.state === 'held'
  const later = isOpen
    ? (await loadSessions(token, 'past')).items.filter(
        (other) =>
          startOf(other) > startOf(session) &&
          other.councilIds.some((councilId) => session.councilIds.includes(councilId)),
      )
    : []
  const hasCome = session.date <= dayInBerlin(requestTime())
  const done = outcomes.find((outcome) => outcome === single(sent['done']))
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        <p className="font-semibold text-quiet">
          <Link href="/councils/sessions">{t('all')}</Link>
        </p>
        <h1>{of(session.councilIds.length > 1 ? 'both' : session.councilIds[0]!)}</h1>
        <p className="mt-3 text-lg">
          {writtenDay(locale, session.date)} {session.date.slice(0, 4)}, {session.from}–{session.to}
        </p>
        {session.place && <p>{session.place}</p>}
        {session.link && (
          <p className="no-print">
            <a href={session.link} rel="noreferrer" className="tapped font-semibold wrap-anywhere">
              {t('dialIn')}
            </a>
          </p>
        )}
        {mayKeep && session.state === 'planned' && (
          <p className="no-print">
            <Link href={`/councils/sessions/${sessionId}/edit`} className="tapped">
              {t('change')}
            </Link>
          </p>
        )}
      </Knot>
      {!minutes && (
        <Knot
          as="section"
          id="agenda"
          labelledBy="agenda-title"
          isLast
          state="open"
          className="pb-8 [--knot-top:0.5rem]"
        >
          <h2 id="agenda-title">{t('agenda')}</h2>
          <Agenda session={session} points={points} />
          {mayKeep && <AgendaForms sessionId={sessionId} points={points} />}
          {mayKeep && hasCome && <BeginForm sessionId={sessionId} />}
        </Knot>
      )}
      {minutes && (
        <>
          <Knot
            as="section"
            id="attendance"
            labelledBy="attendance-title"
            state="tied"
            className="pb-8 [--knot-top:0.5rem]"
          >
            <h2 id="attendance-title">{t('attendance')}</h2>
            <Attendance minutes={minutes} />
            {isOpen && <AttendanceForm minutes={minutes} />}
          </Knot>
          <Knot
            as="section"
            id="minutes"
            labelledBy="minutes-title"
            state={session.state === 'adopted' ? 'tied' : 'open'}
            isLast
            className="[--knot-top:0.5rem]"
          >
            <h2 id="minutes-title">{t('minutes')}</h2>
            <p className="mt-1 text-quiet">
              {session.adoptedAt && session.adoptedIn ? (
                <>
                  {t('adopted', { on: writtenDate(locale, dayOf(session.adoptedAt)) })}{' '}
                  <Link href={`/councils/sessions/${session.adoptedIn}`}>{t('adoptedThere')}</Link>
                </>
              ) : (
                t('notAdopted')
              )}
            </p>
            <Minutes minutes={minutes} isOpen={isOpen} />
            {isOpen && <AdoptionForm minutes={minutes} later={later} />}
          </Knot>
        </>
      )}
    </Frame>
  )
})
