import type { Task } from '#shared/plans/plan.ts'
import { TaskLine } from './task-line.tsx'

/** Tasks one below the other, as every view of a plan lists them. */
export const TaskLines = ({
  tasks,
  ...rest
}: {
  tasks: readonly Task[]
  chapterId: string
  today: string
}) => (
  <ul>
    {tasks.map((task) => (
      <li key={task.taskId} className="border-b border-hair py-2">
        <TaskLine task={task} {...rest} />
      </li>
    ))}
  </ul>
)
