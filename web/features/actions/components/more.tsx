import { useTranslations } from 'next-intl'
import { Link } from '#web/ui/link.tsx'

/** Where a list goes on: the same search with the cursor of the next page. */
export function More({ path, query }: { path: string; query: Record<string, string | undefined> }) {
  const t = useTranslations('Actions')
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return (
    <Link href={`${path}?${new URLSearchParams(given)}`} className="button button-quiet">
      {t('more')}
    </Link>
  )
}
