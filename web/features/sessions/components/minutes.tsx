import { useLocale, useTranslations } from 'next-intl'
import { councilIds } from '#shared/councils/council.ts'
import type { MinutesPoint, Minutes as Written } from '#shared/sessions/minutes.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { addressOfMatter } from './agenda.tsx'
import { PointForm } from './minutes-forms.tsx'

type Props = {
  minutes: Written
  /** The reader writes them. */
  isOpen: boolean
}

/** What came of each point, as far as it is known. */
export function Minutes({ minutes, isOpen }: Props) {
  const t = useTranslations('Minutes')
  if (minutes.points.length === 0) return <p className="mt-3 text-quiet">{t('noPoints')}</p>
  return (
    <ol className="mt-4">
      {minutes.points.map((point, n) => {
        const address = addressOfMatter(point)
        return (
          <li
            key={point.matterId}
            id={`point-${point.matterId}`}
            className="break-inside-avoid border-t border-hair py-4"
          >
            <h3>
              {n + 1}. {address ? <Link href={address}>{point.title}</Link> : point.title}
            </h3>
            <p className="mt-1 text-[0.94rem]">
              <Mark shape={point.isSettled ? 'yes' : 'no'} />
              {t(point.isSettled ? 'settled' : 'open')}
            </p>
            <Outcome point={point} />
            {point.notes && <Prose className="mt-2" text={point.notes} />}
            <Tasks point={point} />
            {isOpen && <PointForm sessionId={minutes.sessionId} point={point} version={minutes.version} />}
          </li>
        )
      })}
    </ol>
  )
}

/** Taken from where it happened: nobody had to write it down. */
function Outcome({ point: { cameOf, kind } }: { point: MinutesPoint }) {
  const t = useTranslations('Minutes')
  const states = useTranslations(kind === 'topic' ? 'Minutes.topic' : 'Minutes.proposal')
  const names = useTranslations('Tallies')
  const locale = useLocale()
  if (!cameOf) return null
  const state = cameOf.state as Parameters<typeof states>[0]
  return (
    <div className="mt-2 border-l-[3px] border-red pl-4 text-[0.94rem]">
      <p>
        {states.has(state) ? states(state) : cameOf.state}
        {cameOf.textVersion !== undefined && <> · {t('version', { version: cameOf.textVersion })}</>}
        {cameOf.decidedAt && <> · {writtenDate(locale, cameOf.decidedAt.slice(0, 10))}</>}
      </p>
      {councilIds.map((councilId) => {
        const votes = cameOf.votes?.[councilId]
        return (
          votes && (
            <p key={councilId}>
              {names(councilId)}: {t('votes', votes)}
            </p>
          )
        )
      })}
    </div>
  )
}

function Tasks({ point: { tasks } }: { point: MinutesPoint }) {
  const t = useTranslations('Minutes')
  const locale = useLocale()
  if (tasks.length === 0) return null
  return (
    <>
      <h4 className="mt-3 font-semibold">{t('tasks')}</h4>
      <ul className="list-disc pl-5">
        {tasks.map(({ what, who, until }) => (
          <li key={`${what}${who}`}>
            {what} · <strong>{who}</strong>
            {until && <>, {t('until', { day: writtenDate(locale, until) })}</>}
          </li>
        ))}
      </ul>
    </>
  )
}
