import { getLocale, getTranslations } from 'next-intl/server'
import { calendarRoutes } from '#shared/calendar/routes.ts'
import { EmbeddedAction } from '#web/features/actions/components/embedded-action.tsx'
import { ask } from '#web/lib/api.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'

type Props = PageProps<'chapterId'>

const load = ({ chapterId }: { chapterId: string }) =>
  ask(calendarRoutes.embedChapterActions, { params: { chapterId } })

export const generateMetadata = titled(
  async (_t, { params }: Props) => (await load(await params)).chapterName,
  {
    robots: 'noindex',
  },
)

/** What an association shows within its own web page: no header, no script, every link leads out of the frame. */
export default page(async ({ params }: Props) => {
  const [t, locale, { chapterId }] = await Promise.all([getTranslations('Embed'), getLocale(), params])
  const { chapterName, items } = await load({ chapterId })
  return (
    <main className="p-4">
      <h1 className="text-[1.3rem]">{t('title', { chapter: chapterName })}</h1>
      {items.length === 0 && <p className="mt-2">{t('none')}</p>}
      <ul className="mt-3">
        {items.map((action) => (
          <EmbeddedAction key={action.actionId} action={action} />
        ))}
      </ul>
      <p className="mt-4">
        <a
          href={localePath(locale, `/chapters/${chapterId}`)}
          target="_blank"
          rel="noopener"
          className="tapped font-semibold"
        >
          {t('all')}
        </a>
      </p>
    </main>
  )
})
