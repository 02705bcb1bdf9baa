import type { Phase } from '#shared/campaigns/frame.ts'
import type { Task } from '#shared/plans/plan.ts'

/** Tasks in the order of the phases, within each by due date; last those of no phase that is still there. */
export function byPhase(tasks: readonly Task[], phases: readonly Phase[]) {
  const known = new Set<string>(phases.map(({ phaseId }) => phaseId))
  const inTime = tasks.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
  const groups: { phase: Phase | undefined; tasks: Task[] }[] = [
    ...phases.map((phase) => ({ phase, tasks: inTime.filter(({ phaseId }) => phaseId === phase.phaseId) })),
    { phase: undefined, tasks: inTime.filter(({ phaseId }) => !phaseId || !known.has(phaseId)) },
  ]
  return groups.filter((group) => group.tasks.length > 0)
}
