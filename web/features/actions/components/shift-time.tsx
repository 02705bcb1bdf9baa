import { useLocale, useTranslations } from 'next-intl'
import { timeSpan } from '#web/lib/dates.ts'

/** From when until when, never broken over two lines. */
export function ShiftTime({ of: { startsAt, endsAt } }: { of: { startsAt: string; endsAt: string } }) {
  const t = useTranslations('Dates')
  return (
    <span className="whitespace-nowrap tabular-nums">
      {t('span', { span: timeSpan(useLocale(), startsAt, endsAt) })}
    </span>
  )
}
