import { useTranslations } from 'next-intl'
import { isToBeDone, type Task } from '#shared/plans/plan.ts'
import { Mark } from '#web/ui/mark.tsx'

export const isOverdue = (task: Pick<Task, 'state' | 'dueOn'>, today: string) =>
  isToBeDone(task) && task.dueOn !== undefined && task.dueOn < today

/** How far a task is: a shape and a word, never a colour alone. */
export function TaskMark({ task, today }: { task: Pick<Task, 'state' | 'dueOn'>; today: string }) {
  const t = useTranslations('Plan')
  const overdue = isOverdue(task, today)
  const shape = task.state === 'done' ? 'yes' : overdue ? 'wrong' : task.state === 'dropped' ? 'no' : 'free'
  return (
    <span className={overdue ? 'font-semibold text-red' : 'text-quiet'}>
      <Mark shape={shape} />
      {t(overdue ? 'state.overdue' : `state.${task.state}`)}
    </span>
  )
}
