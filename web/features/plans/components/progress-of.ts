import type { Task } from '#shared/plans/plan.ts'
import { isOverdue } from './task-mark.tsx'

/** How far a plan is: its tasks without those given up, and how many of them are done and late. */
export function progressOf(tasks: readonly Task[], today: string) {
  const standing = tasks.filter(({ state }) => state !== 'dropped')
  return {
    standing,
    done: standing.filter(({ state }) => state === 'done').length,
    late: standing.filter((task) => isOverdue(task, today)).length,
  }
}
