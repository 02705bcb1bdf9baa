import { getTranslations } from 'next-intl/server'
import { ChapterActionItem } from '#web/features/actions/components/chapter-action-item.tsx'
import { More } from '#web/features/actions/components/more.tsx'
import { loadChapterActions } from '#web/features/actions/load-chapter-actions.ts'
import { loadChapter } from '#web/features/chapters/load-chapters.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

type Props = PageProps<'chapterId'>

export const generateMetadata = titled(async (t) => t('Coordinate.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: Props) => {
  const [t, { token }, { chapterId }, sent] = await Promise.all([
    getTranslations('Coordinate'),
    requireMe(),
    params,
    searchParams,
  ])
  const [chapter, { items, next }] = await Promise.all([
    loadChapter(chapterId),
    loadChapterActions(token, chapterId, single(sent['cursor'])),
  ])
  return (
    <Frame isThreaded>
      <Knot state="here" isLast={items.length === 0} className="pt-6 pb-8 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">{chapter.name}</p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
        <p className="mt-5">
          <Link href={`/coordinate/${chapterId}/actions/new`} className="button">
            {t('register')}
          </Link>
        </p>
      </Knot>
      <ul>
        {items.map((action, position) => (
          <ChapterActionItem
            key={action.actionId}
            action={action}
            isLast={!next && position === items.length - 1}
          />
        ))}
      </ul>
      {next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path={`/coordinate/${chapterId}`} query={{ cursor: next }} />
        </Knot>
      )}
    </Frame>
  )
})
