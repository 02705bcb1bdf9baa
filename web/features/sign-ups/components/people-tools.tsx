import { useTranslations } from 'next-intl'
import { Link } from '#web/ui/link.tsx'

/** What a coordinator does with the list besides reading it. */
export function PeopleTools({ path }: { path: string }) {
  const t = useTranslations('People')
  return (
    <ul className="no-print mt-5 flex flex-wrap gap-3">
      <li>
        <Link href={`${path}/message`} className="button">
          {t('write')}
        </Link>
      </li>
      <li>
        <Link href={`${path}/door`} className="button button-quiet">
          {t('checkIn')}
        </Link>
      </li>
      <li>
        <Link href={`${path}/list`} className="button button-quiet">
          {t('print')}
        </Link>
      </li>
      <li>
        <Link href={`${path}/table`} className="button button-quiet">
          {t('export')}
        </Link>
      </li>
    </ul>
  )
}
