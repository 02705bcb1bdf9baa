import { useTranslations } from 'next-intl'
import type { FullPlan, PlanSummary } from '#shared/plans/plan.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { progressOf } from './progress-of.ts'

type Props = { summary: PlanSummary; full: FullPlan | undefined; today: string }

/** A plan in the list of the chapter’s own: which campaign, how far, and what is late. */
export function PlanItem({ summary: { chapterId, planId, campaignTitle }, full, today }: Props) {
  const t = useTranslations('Plan')
  const { standing, done, late } = progressOf(full?.tasks ?? [], today)
  return (
    <>
      <Link href={`/coordinate/${chapterId}/plans/${planId}`} className="tapped font-semibold">
        {campaignTitle}
      </Link>
      {standing.length > 0 && (
        <p className="text-[0.94rem]">
          {t('doneOf', { done, all: standing.length })}
          {late > 0 && (
            <strong className="ml-3 text-red">
              <Mark shape="wrong" />
              {t('late', { count: late })}
            </strong>
          )}
        </p>
      )}
    </>
  )
}
