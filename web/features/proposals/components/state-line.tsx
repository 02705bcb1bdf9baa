import { useLocale, useTranslations } from 'next-intl'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { dayOf, timeAt, writtenDate, writtenDay } from '#web/lib/dates.ts'

/** Where a proposal is on its way, in a few words. */
export function StateLine({ proposal: { state, closesAt, settledAt } }: { proposal: Proposal }) {
  const t = useTranslations('Councils')
  const locale = useLocale()
  const day =
    state === 'voting' && closesAt
      ? t('until', { day: writtenDay(locale, dayOf(closesAt)), time: timeAt(locale, closesAt) })
      : settledAt && writtenDate(locale, dayOf(settledAt))
  return (
    <>
      {t(`state.${state}`)}
      {day && <> · {day}</>}
    </>
  )
}
