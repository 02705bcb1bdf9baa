import { useLocale, useTranslations } from 'next-intl'
import type { News } from '#shared/news/news.ts'
import { dayOf, timeAt, writtenDate, writtenDay } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

/** One thing that happened, and the way to it. */
export function NewsItem({ news, isLast }: { news: News; isLast: boolean }) {
  const t = useTranslations('News')
  const councils = useTranslations('Tallies')
  const locale = useLocale()
  const { kind, path, at, other, moment, place, councilIds } = news
  const title = councilIds?.map((councilId) => councils(councilId)).join(' & ') ?? news.title
  const when = moment ? `${writtenDay(locale, dayOf(moment))}, ${timeAt(locale, moment)}` : ''
  return (
    <Knot as="li" state="small" isLast={isLast} className="pb-6 [--knot-top:0.5em]">
      <p className="text-quiet">{writtenDate(locale, dayOf(at))}</p>
      <p>
        {t(`kind.${kind}`)}{' '}
        <Link href={path} className="font-bold">
          {title}
        </Link>
      </p>
      {(other || when) && (
        <p className="text-[0.94rem]">
          {[other && t('into', { title: other }), when, place].filter(Boolean).join(', ')}
        </p>
      )}
    </Knot>
  )
}
