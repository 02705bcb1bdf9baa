import { getTranslations } from 'next-intl/server'
import { ApiRefusal } from '#shared/http/client.ts'
import { NewsChoice } from '#web/features/news/components/news-choice.tsx'
import { loadNewsChoice } from '#web/features/news/load-news.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('News.choice'), { robots: 'noindex' })

const nothingOpen = (error: unknown) => {
  if (error instanceof ApiRefusal && ['link_invalid', 'link_expired', 'invalid_request'].includes(error.code))
    return undefined
  throw error
}

/** The foot of every mail leads here. Opening it changes nothing, so that mail scanners may. */
export default page(async ({ searchParams }: PageProps) => {
  const [t, sent] = await Promise.all([getTranslations('News'), searchParams])
  const token = single(sent['token'])
  const chosen = token ? await loadNewsChoice(token).catch(nothingOpen) : undefined
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        {chosen && single(sent['done']) === 'chosen' && <Notice>{t('chosen')}</Notice>}
        <h1>{t('choice')}</h1>
        {chosen ? (
          <div className="mt-6">
            <NewsChoice pace={chosen.pace} token={token} />
          </div>
        ) : (
          <>
            <p className="prose mt-4 text-lg">{t('linkEnded')}</p>
            <p className="mt-5">
              <Link href="/my/news" className="button">
                {t('signInInstead')}
              </Link>
            </p>
          </>
        )}
      </Knot>
    </Frame>
  )
})
