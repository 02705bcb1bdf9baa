import { useLocale, useTranslations } from 'next-intl'
import type { Session } from '#shared/sessions/session.ts'
import { writtenDay } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

/** When a session is and who meets. */
export function SessionItem({ session, isLast }: { session: Session; isLast: boolean }) {
  const t = useTranslations('Sessions')
  const locale = useLocale()
  const { sessionId, councilIds, date, from, to, place, state } = session
  return (
    <Knot
      as="li"
      isLast={isLast}
      state={state === 'planned' ? 'open' : 'tied'}
      className="pb-7 [--knot-top:0.35em]"
    >
      <p className="text-quiet">
        <strong className="text-ink">{t(`state.${state}`)}</strong> ·{' '}
        {t(`of.${councilIds.length > 1 ? 'both' : councilIds[0]!}`)}
      </p>
      <Link href={`/councils/sessions/${sessionId}`} className="text-lg font-bold">
        {writtenDay(locale, date)}
        {date.slice(0, 4)}, {from}–{to}
      </Link>
      <p className="text-[0.94rem] text-quiet">{place ?? t('online')}</p>
    </Knot>
  )
}
