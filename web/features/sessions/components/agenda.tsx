import { useTranslations } from 'next-intl'
import type { AgendaPoint } from '#shared/sessions/order.ts'
import { clockOf, overrun } from '#shared/sessions/order.ts'
import type { Session } from '#shared/sessions/session.ts'
import { Link } from '#web/ui/link.tsx'

/** Where a matter is told in full. */
export const addressOfMatter = ({ kind, refId }: Pick<AgendaPoint, 'kind' | 'refId'>) =>
  refId && kind === 'topic'
    ? `/topics/${refId}`
    : refId && kind === 'proposal'
      ? `/proposals/${refId}`
      : refId && kind === 'review'
        ? `/priorities/${refId}`
        : undefined

/** How high a minute is drawn; a point is never lower than its words. */
const perMinute = 2.2

/** The points along the running clock: what takes longer is longer. */
export function Agenda({ session, points }: { session: Session; points: readonly AgendaPoint[] }) {
  const t = useTranslations('Agenda')
  const { starts, end } = clockOf(session.from, points)
  const over = overrun(session, points)
  if (points.length === 0) return <p className="mt-3 text-quiet">{t('empty')}</p>
  return (
    <>
      <ol className="mt-4">
        {points.map((point, n) => {
          const address = addressOfMatter(point)
          return (
            <li key={point.matterId} className="grid grid-cols-[3.4rem_3px_minmax(0,1fr)] gap-x-3">
              <span className="font-semibold tabular-nums">{starts[n]}</span>
              <svg
                aria-hidden
                width="3"
                height={Math.round(point.minutes * perMinute + 24)}
                className="h-full bg-red"
              />
              <div className="border-t border-hair pb-2 leading-snug">
                <span className="block pt-1 font-semibold">
                  {n + 1}. {address ? <Link href={address}>{point.title}</Link> : point.title}
                </span>
                <span className="text-[0.94rem] text-quiet">
                  {t(`kind.${point.kind}`)} · {t('minutes', { minutes: point.minutes })}
                </span>
              </div>
            </li>
          )
        })}
        <li className="grid grid-cols-[3.4rem_3px_minmax(0,1fr)] gap-x-3">
          <span className="font-semibold tabular-nums">{end}</span>
          <span
            aria-hidden
            className="-ml-[6px] mt-1 size-[15px] rounded-full border-[3px] border-red bg-red"
          />
          <span className="border-t border-hair">{t('end')}</span>
        </li>
      </ol>
      {over > 0 && (
        <p className="mt-3 border-l-[3px] border-ochre pl-4 font-semibold">
          {t('over', { minutes: over, to: session.to })}
        </p>
      )}
    </>
  )
}
