import { dueOn, type Template, type TemplateTask } from '#shared/campaigns/template.ts'
import type { Phase } from '#shared/campaigns/frame.ts'
import { newId } from '#shared/http/id.ts'
import type {
  EnteredResponsibility,
  PlanId,
  PlanPerson,
  Responsibility,
  ResponsibilityId,
  Task,
  TaskId,
  TaskWords,
} from '#shared/plans/plan.ts'

/** What a template says of a task, in the days of this chapter. */
export function templateWords(task: TemplateTask, phases: readonly Phase[]): TaskWords {
  const due = dueOn(task, phases)
  return {
    title: task.title,
    done: task.done,
    phaseId: task.phaseId,
    ...(due && { dueOn: due }),
    effort: task.effort,
    ...(task.skills && { skills: task.skills }),
    helpersWanted: task.people,
    persons: [],
    state: 'open',
  }
}

/** Names as people: whoever was known by the name stays known. */
export const peopleOf = (names: readonly string[], known: readonly PlanPerson[]): PlanPerson[] =>
  names.map((name) => known.find((one) => one.name === name) ?? { name })

/** A task with somebody on it is taken, unless it was said otherwise. */
export const settledState = ({ state, persons }: Pick<TaskWords, 'state' | 'persons'>) =>
  state === 'open' && persons.length > 0
    ? 'taken'
    : state === 'taken' && persons.length === 0
      ? 'open'
      : state

export function planTask(
  planId: PlanId,
  { persons, ...words }: TaskWords,
  known: readonly PlanPerson[] = [],
): Task {
  return {
    ...words,
    planId,
    taskId: newId('tsk') as TaskId,
    persons: peopleOf(persons, known),
    state: settledState({ state: words.state, persons }),
    comments: 0,
    version: 1,
  }
}

export const tasksFrom = (planId: PlanId, template: Template, phases: readonly Phase[]): Task[] =>
  template.tasks.map((task) => ({
    ...planTask(planId, templateWords(task, phases)),
    templateTaskId: task.templateTaskId,
  }))

export const planResponsibility = (
  planId: PlanId,
  { person, ...words }: EnteredResponsibility,
  known: readonly PlanPerson[] = [],
): Responsibility => ({
  ...words,
  planId,
  responsibilityId: newId('rsp') as ResponsibilityId,
  ...(person && { person: peopleOf([person], known)[0] }),
  version: 1,
})
