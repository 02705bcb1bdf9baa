import { useTranslations } from 'next-intl'
import { setting } from '#web/lib/setting.ts'

/** The private address of the own calendar, to be put into any calendar. */
export function MyCalendar({ secret }: { secret: string }) {
  const t = useTranslations('My.calendar')
  const address = `${setting('SITE_URL')}/api/people/calendar/${encodeURIComponent(secret)}`
  return (
    <details className="mt-5">
      <summary className="tapped cursor-pointer underline">{t('title')}</summary>
      <p className="mt-2 text-[0.94rem]">{t('text')}</p>
      <p className="mt-2 text-[0.85rem] wrap-anywhere">
        <a href={address}>{address}</a>
      </p>
    </details>
  )
}
