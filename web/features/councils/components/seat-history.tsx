import { useLocale, useTranslations } from 'next-intl'
import type { SeatChange } from '#shared/councils/seat-change.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'

/** Who came and went, and who entered it. */
export function SeatHistory({ changes }: { changes: readonly SeatChange[] }) {
  const t = useTranslations('SeatHistory')
  const locale = useLocale()
  const names = useTranslations('Tallies')
  if (changes.length === 0) return <p className="mt-2 text-quiet">{t('none')}</p>
  return (
    <ol className="mt-2">
      {changes.map((change) => (
        <li
          key={`${change.recordedAt}${change.seatId}`}
          className="border-t border-hair py-2 text-[0.94rem] leading-snug"
        >
          <span className="block">
            {t(change.change, {
              holder: change.holder,
              before: change.before ?? '',
              hadHolder: change.before ? 'yes' : 'no',
              deputy: change.deputy ?? '',
              hasDeputy: change.deputy ? 'yes' : 'no',
              day: writtenDate(locale, change.from),
              council: names(change.councilId),
            })}
          </span>
          <span className="block text-quiet">
            {t('recorded', {
              name: change.recordedBy.name,
              on: writtenDate(locale, dayOf(change.recordedAt)),
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}
