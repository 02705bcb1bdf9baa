import { useTranslations } from 'next-intl'
import { Frame } from '#web/ui/frame.tsx'
import { Link } from '#web/ui/link.tsx'

/** A link that is too old, or none of ours. */
export function LinkProblem({ isExpired }: { isExpired: boolean }) {
  const t = useTranslations(isExpired ? 'Link.expired' : 'Link.invalid')
  return (
    <Frame>
      <meta name="status" content={isExpired ? '410' : '400'} />
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
