import { useTranslations } from 'next-intl'
import { Link } from '#web/ui/link.tsx'

const places = ['sessions', 'seats', 'rules'] as const

/** The ways from the councils to when they meet, who sits there and by which rules. */
export function CouncilLinks({ here }: { here?: (typeof places)[number] }) {
  const t = useTranslations('CouncilLinks')
  return (
    <nav aria-label={t('title')} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {here && (
          <li>
            <Link href="/councils" className="tapped font-semibold">
              {t('councils')}
            </Link>
          </li>
        )}
        {places.map((place) => (
          <li key={place}>
            <Link
              href={`/councils/${place}`}
              aria-current={place === here ? 'page' : undefined}
              className="tapped font-semibold aria-[current]:no-underline"
            >
              {t(place)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
