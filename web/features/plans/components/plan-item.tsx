import { useTranslations } from 'next-intl'
import type { FullPlan, PlanSummary } from '#shared/plans/plan.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { isOverdue } from './task-mark.tsx'

type Props = { summary: PlanSummary; full: FullPlan | undefined; today: string }

/** A plan in the list of the chapter’s own: which campaign, how far, and what is late. */
export function PlanItem({ summary: { chapterId, planId, campaignTitle }, full, today }: Props) {
  const t = useTranslations('Plan')
  const tasks = full?.tasks.filter(({ state }) => state !== 'dropped') ?? []
  const done = tasks.filter(({ state }) => state === 'done').length
  const late = tasks.filter((task) => isOverdue(task, today)).length
  return (
    <>
      <Link href={`/coordinate/${chapterId}/plans/${planId}`} className="tapped font-semibold">
        {campaignTitle}
      </Link>
      {tasks.length > 0 && (
        <p className="text-[0.94rem]">
          {t('doneOf', { done, all: tasks.length })}
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
