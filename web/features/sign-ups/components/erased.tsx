import { useTranslations } from 'next-intl'
import { Frame } from '#web/ui/frame.tsx'
import { Link } from '#web/ui/link.tsx'

/** Nothing is left to show but that. */
export function Erased() {
  const t = useTranslations('Link.erased')
  return (
    <Frame>
      <h1>{t('title')}</h1>
      <p className="prose mt-5 text-lg">{t('text')}</p>
      <p className="mt-8">
        <Link href="/actions" className="button">
          {t('button')}
        </Link>
      </p>
    </Frame>
  )
}
