import { useLocale, useTranslations } from 'next-intl'
import type { Action } from '#shared/actions/action.ts'
import { dayOf, timeSpan, writtenDay } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'

type Props = {
  action: Pick<Action, 'actionId' | 'title' | 'place'>
  shift: { startsAt: string; endsAt: string }
}

/** What somebody who comes has to remember. */
export function WhenAndWhere({ action: { actionId, title, place }, shift }: Props) {
  const t = useTranslations('Dates')
  const locale = useLocale()
  return (
    <p className="mt-1">
      <Link href={`/actions/${actionId}`} className="font-semibold">
        {title}
      </Link>
      <br />
      {writtenDay(locale, dayOf(shift.startsAt))},{' '}
      {t('span', { span: timeSpan(locale, shift.startsAt, shift.endsAt) })}
      <br />
      {place.name}, {place.street}, {place.postcode} {place.city}
    </p>
  )
}
