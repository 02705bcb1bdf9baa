import { useTranslations } from 'next-intl'
import type { Task } from '#shared/plans/plan.ts'
import { TaskLines } from './task-lines.tsx'

type Props = { tasks: readonly Task[]; chapterId: string; today: string }

/** What the chapter gave up: out of the way, and not lost. */
export function DroppedTasks({ tasks, chapterId, today }: Props) {
  const t = useTranslations('Plan')
  if (tasks.length === 0) return null
  return (
    <details className="no-print mt-8">
      <summary className="tapped text-quiet">
        {t('state.dropped')} ({tasks.length})
      </summary>
      <TaskLines tasks={tasks} chapterId={chapterId} today={today} />
    </details>
  )
}
