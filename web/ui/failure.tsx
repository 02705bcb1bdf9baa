import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { ApiRefusal } from '#shared/http/client.ts'
import { Frame } from './frame.tsx'
import { Link } from './link.tsx'

type Kind = 'notFound' | 'notAllowed' | 'outOfOrder'

const statuses: Record<Kind, number> = { notFound: 404, notAllowed: 403, outOfOrder: 503 }

/**
 * Which of the three a reader is told. An address that the API cannot read, such as one with an old cursor, leads
 * nowhere; everything unexpected is our fault and says so.
 */
export const failureOf = (error: unknown): Kind => {
  if (!(error instanceof ApiRefusal)) return 'outOfOrder'
  if (error.status === 403) return 'notAllowed'
  return [400, 404, 410].includes(error.status) ? 'notFound' : 'outOfOrder'
}

/**
 * A whole page that says what happened and what to do. A page that throws would arrive empty for everybody without
 * scripts, so pages return this instead; the status beside it is put onto the answer when it leaves the server.
 */
export async function Failure({ kind }: { kind: Kind }) {
  const [t, path] = await Promise.all([
    getTranslations(`Failure.${kind}`),
    headers().then((given) => given.get('x-path') ?? '/'),
  ])
  return (
    <Frame>
      <meta name="status" content={String(statuses[kind])} />
      <meta name="robots" content="noindex" />
      <h1>{t('title')}</h1>
      <p className="prose mt-6 text-lg">{t('what')}</p>
      <p className="mt-8 flex flex-wrap gap-4">
        {kind === 'outOfOrder' ? (
          <a href={path} className="button">
            {t('next')}
          </a>
        ) : (
          <Link href="/actions" className="button">
            {t('next')}
          </Link>
        )}
        <Link href="/" className="button button-quiet">
          {t('home')}
        </Link>
      </p>
    </Frame>
  )
}
