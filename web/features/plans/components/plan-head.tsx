import { useTranslations } from 'next-intl'
import type { Plan } from '#shared/plans/plan.ts'
import { Link } from '#web/ui/link.tsx'

/** Above the heading of every page that belongs to a plan: whose it is, and the way back to it. */
export function PlanHead({ plan: { chapterId, planId, chapterName } }: { plan: Plan }) {
  const t = useTranslations('Plan')
  return (
    <p className="font-semibold text-quiet">
      <Link href={`/coordinate/${chapterId}/plans/${planId}`} className="tapped">
        {chapterName}: {t('title')}
      </Link>
    </p>
  )
}
