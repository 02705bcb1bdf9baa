import { useLocale, useTranslations } from 'next-intl'
import type { ChapterActionSummary } from '#shared/actions/action.ts'
import { overdueDuties } from '#shared/actions/paperwork.ts'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { dayOf, shortDay } from '#web/lib/dates.ts'
import { requestTime } from '#web/lib/request-time.ts'
import { Link } from '#web/ui/link.tsx'
import { daysToAskMore, isThin } from './capacity-warnings.tsx'
import { Mark } from '#web/ui/mark.tsx'

/** What waits for the coordinator now: overdue paperwork, actions soon with few people, reports to be written. */
export function WhatNeedsMe({ actions }: { actions: readonly ChapterActionSummary[] }) {
  const t = useTranslations('NeedsMe')
  const duties = useTranslations('Duties.kind')
  const locale = useLocale()
  const today = dayInBerlin(requestTime())
  const soon = addDays(today, daysToAskMore)
  const entries = actions.flatMap((action) => {
    const { actionId, chapterId, title, state, startsAt, places, placesTaken } = action
    const path = `/coordinate/${chapterId}/actions/${actionId}`
    const about = { title, day: shortDay(locale, dayOf(startsAt)) }
    const isFew =
      state === 'published' && dayOf(startsAt) <= soon && isThin({ capacity: places, taken: placesTaken })
    const overdue = state === 'cancelled' || state === 'reported' ? [] : overdueDuties(action.duties, today)
    return [
      ...overdue.map(({ kind }) => ({
        key: `${actionId} ${kind}`,
        href: `${path}#duties`,
        text: t('overdue', { ...about, duty: duties(kind) }),
      })),
      ...(isFew
        ? [{ key: `${actionId} few`, href: path, text: t('few', { ...about, taken: placesTaken, places }) }]
        : []),
      ...(state === 'done'
        ? [{ key: `${actionId} report`, href: `${path}/report`, text: t('report', about) }]
        : []),
    ]
  })
  if (entries.length === 0) return <p>{t('nothing')}</p>
  return (
    <ul className="grid gap-2">
      {entries.map(({ key, href, text }) => (
        <li key={key}>
          <Link href={href} className="tapped font-semibold">
            <span>
              <Mark shape="few" />
              {text}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
