import { getTranslations } from 'next-intl/server'
import { More } from '#web/features/actions/components/more.tsx'
import { NewsChoice } from '#web/features/news/components/news-choice.tsx'
import { NewsItem } from '#web/features/news/components/news-item.tsx'
import { loadMyNews } from '#web/features/news/load-news.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('News.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { token }, sent] = await Promise.all([getTranslations('News'), requireMe(), searchParams])
  const { items, next, pace } = await loadMyNews(token, single(sent['cursor']))
  return (
    <Frame
      isThreaded
      aside={
        <section aria-labelledby="choice">
          <h2 id="choice" className="mb-3 text-xl">
            {t('choice')}
          </h2>
          <NewsChoice pace={pace} />
        </section>
      }
    >
      <Knot
        state="here"
        isLast={items.length === 0}
        className="pt-6 pb-6 [--knot-top:3.45rem] lg:pt-8 lg:[--knot-top:4.4rem]"
      >
        {single(sent['done']) === 'chosen' && <Notice>{t('chosen')}</Notice>}
        <p className="font-semibold text-quiet">
          <Link href="/my">{t('my')}</Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
        {items.length === 0 && (
          <p className="mt-5">
            <Link href="/topics" className="button">
              {t('toTopics')}
            </Link>
          </p>
        )}
      </Knot>
      <ul>
        {items.map((news, position) => (
          <NewsItem key={news.newsId} news={news} isLast={!next && position === items.length - 1} />
        ))}
      </ul>
      {next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path="/my/news" query={{ cursor: next }} />
        </Knot>
      )}
    </Frame>
  )
})
