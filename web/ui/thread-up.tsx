import { useTranslations } from 'next-intl'
import { Link } from './link.tsx'
import { Knot } from './knot.tsx'

export type UpperKnot = { kind: 'priority' | 'campaign' | 'action' | 'chapter'; title: string; href: string }

/** The knots above: what this page hangs on, from the priority downwards. */
export function ThreadUp({ knots }: { knots: readonly UpperKnot[] }) {
  const t = useTranslations('Thread')
  return (
    <nav aria-label={t('label')}>
      <ol>
        {knots.map(({ kind, title, href }) => (
          <Knot as="li" state="tied" key={href} className="pb-3 [--knot-top:0.95rem]">
            <Link href={href} className="block py-2 leading-snug no-underline group">
              <span className="block text-sm text-quiet">{t(kind)}</span>
              <span className="font-semibold underline decoration-red decoration-2 underline-offset-4">
                {title}
              </span>
            </Link>
          </Knot>
        ))}
      </ol>
    </nav>
  )
}
