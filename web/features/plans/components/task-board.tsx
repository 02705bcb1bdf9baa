import { useTranslations } from 'next-intl'
import type { Task } from '#shared/plans/plan.ts'
import { TaskLines } from './task-lines.tsx'

const columns = ['open', 'taken', 'done'] as const

/** Open, taken and done side by side; one below the other on a phone. */
export function TaskBoard({
  tasks,
  chapterId,
  today,
}: {
  tasks: readonly Task[]
  chapterId: string
  today: string
}) {
  const t = useTranslations('Plan')
  return (
    <div className="grid gap-8 lg:grid-cols-3">
      {columns.map((state) => {
        const own = tasks.filter((task) => task.state === state)
        return (
          <section key={state} aria-labelledby={`column-${state}`}>
            <h3 id={`column-${state}`} className="border-b-[3px] border-red pb-1">
              {t(`state.${state}`)} <span className="font-normal text-quiet tabular-nums">{own.length}</span>
            </h3>
            <TaskLines tasks={own} chapterId={chapterId} today={today} />
          </section>
        )
      })}
    </div>
  )
}
