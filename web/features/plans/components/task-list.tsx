import { useTranslations } from 'next-intl'
import type { Phase } from '#shared/campaigns/frame.ts'
import type { Task } from '#shared/plans/plan.ts'
import { TaskLine } from './task-line.tsx'

type Props = { tasks: readonly Task[]; phases: readonly Phase[]; chapterId: string; today: string }

/** The tasks by phase, in order of their due dates. */
export function TaskList({ tasks, phases, chapterId, today }: Props) {
  const t = useTranslations('Plan')
  const known = new Set<string>(phases.map(({ phaseId }) => phaseId))
  const groups = [
    ...phases.map(({ phaseId, name }) => ({ name, tasks: tasks.filter((task) => task.phaseId === phaseId) })),
    { name: t('noPhase'), tasks: tasks.filter(({ phaseId }) => !phaseId || !known.has(phaseId)) },
  ]
  return groups
    .filter((group) => group.tasks.length > 0)
    .map((group) => (
      <section key={group.name} className="mb-8">
        <h3 className="border-b-[3px] border-red pb-1">{group.name}</h3>
        <ul>
          {group.tasks.map((task) => (
            <li key={task.taskId} className="border-b border-hair py-2">
              <TaskLine task={task} chapterId={chapterId} today={today} />
            </li>
          ))}
        </ul>
      </section>
    ))
}
