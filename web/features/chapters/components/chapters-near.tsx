import { useTranslations } from 'next-intl'
import type { RouteOutput } from '#shared/http/route.ts'
import type { chapterRoutes } from '#shared/chapters/routes.ts'
import { Link } from '#web/ui/link.tsx'

/** Who is at home at a postcode: one association, several to choose from, or a way to find it. */
export function ChaptersNear({ near }: { near: RouteOutput<typeof chapterRoutes.findChapters> }) {
  const t = useTranslations('ChaptersNear')
  const districts = near.chapters.filter(({ level }) => level === 'district')
  const chapters = districts.length > 0 ? districts : near.chapters
  if (chapters.length === 0)
    return (
      <p className="prose mt-4">
        {t('unknown', { postcode: near.postcode })} <Link href="/chapters">{t('choose')}</Link>
      </p>
    )
  return (
    <div className="prose mt-4">
      <p>{t(chapters.length === 1 ? 'one' : 'several')}</p>
      <ul>
        {chapters.map(({ chapterId, name }) => (
          <li key={chapterId}>
            <Link href={`/chapters/${chapterId}`} className="tapped font-semibold">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
