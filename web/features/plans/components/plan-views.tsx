import { useTranslations } from 'next-intl'
import { Link } from '#web/ui/link.tsx'

const views = ['board', 'list', 'timeline'] as const
export type View = (typeof views)[number]
export const viewOf = (asked: string | undefined): View => views.find((view) => view === asked) ?? 'board'

/** The same tasks in three ways. */
export function PlanViews({
  chapterId,
  planId,
  chosen,
}: {
  chapterId: string
  planId: string
  chosen: View
}) {
  const t = useTranslations('Plan')
  return (
    <nav aria-label={t('views')} className="no-print mb-6 flex flex-wrap gap-x-6">
      {views.map((view) => (
        <Link
          key={view}
          href={`/coordinate/${chapterId}/plans/${planId}?view=${view}#tasks`}
          aria-current={view === chosen ? 'page' : undefined}
          className={`tapped ${view === chosen ? 'font-bold no-underline' : ''}`}
        >
          {t(`view.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
