import { useLocale, useTranslations } from 'next-intl'
import type { Phase } from '#shared/campaigns/frame.ts'
import type { Task } from '#shared/plans/plan.ts'
import { daySpan } from '#web/lib/dates.ts'
import { byPhase } from './by-phase.ts'
import { TaskLines } from './task-lines.tsx'

type Props = { tasks: readonly Task[]; phases: readonly Phase[]; chapterId: string; today: string }

/** The tasks by phase, in order of their due dates. */
export function TaskList({ tasks, phases, chapterId, today }: Props) {
  const t = useTranslations('Plan')
  const locale = useLocale()
  return byPhase(tasks, phases).map(({ phase, tasks: own }) => (
    <section key={phase?.phaseId ?? ''} className="mb-8">
      <h3 className="flex flex-wrap justify-between gap-x-4 border-b-[3px] border-red pb-1">
        {phase?.name ?? t('noPhase')}
        {phase && (
          <span className="font-normal text-quiet tabular-nums">{daySpan(locale, phase.from, phase.to)}</span>
        )}
      </h3>
      <TaskLines tasks={own} chapterId={chapterId} today={today} />
    </section>
  ))
}
