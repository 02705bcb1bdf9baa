import { useLocale, useTranslations } from 'next-intl'
import type { Seat } from '#shared/councils/council.ts'
import type { Session } from '#shared/sessions/session.ts'
import { shortDay } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'

type Waiting = { title: string; path: string; what: 'vote' | 'session'; day: string; time: string }

type Props = {
  personId: string
  seats: readonly Seat[]
  sessions: readonly Session[]
  /** Votes that are open for one of the seats. */
  votes: readonly { proposalId: string; title: string; day: string; time: string }[]
}

/** What waits in the councils for somebody who sits there, in order of time; for others, how they get a seat. */
export function MyCouncils({ personId, seats, sessions, votes }: Props) {
  const t = useTranslations('MyCouncils')
  const names = useTranslations('Sessions')
  const kinds = useTranslations('Councils.kind')
  const locale = useLocale()
  const waiting: Waiting[] = [
    ...sessions.map(({ sessionId, councilIds, date, from }) => ({
      title: names(`of.${councilIds.length > 1 ? 'both' : councilIds[0]!}`),
      path: `/councils/sessions/${sessionId}`,
      what: 'session' as const,
      day: date,
      time: from,
    })),
    ...votes.map(({ proposalId, title, day, time }) => ({
      title,
      path: `/proposals/${proposalId}`,
      what: 'vote' as const,
      day,
      time,
    })),
  ].toSorted((one, other) => `${one.day}${one.time}`.localeCompare(`${other.day}${other.time}`))
  return (
    <section aria-labelledby="my-councils" className="mt-8">
      <h2 id="my-councils" className="text-xl">
        {t('title')}
      </h2>
      {seats.length > 0 ? (
        <>
          <p className="text-[0.94rem] text-quiet">
            {seats
              .map(({ kind, personId: holderId, holder, isChair }) =>
                holderId === personId
                  ? t(isChair ? 'chair' : 'holder', { kind: kinds(kind) })
                  : t('deputy', { holder }),
              )
              .join(' · ')}
          </p>
          {waiting.length === 0 && <p className="mt-2">{t('nothing')}</p>}
          <ul className="mt-2">
            {waiting.map(({ title, path, what, day, time }) => (
              <li key={path} className="border-t border-hair py-2 leading-snug">
                <span className="block text-[0.94rem] text-quiet">
                  {t(`when.${what}`, { day: shortDay(locale, day), time })}
                </span>
                <Link href={path} className="font-semibold">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-1 text-[0.94rem] text-quiet">{t('noSeat')}</p>
      )}
      <details>
        <summary className="tapped text-[0.94rem] underline">{t('id')}</summary>
        <p className="text-[0.94rem]">{t('idText')}</p>
        <p className="mt-1 font-semibold wrap-anywhere tabular-nums">{personId}</p>
      </details>
    </section>
  )
}
