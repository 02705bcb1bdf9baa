import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { TaskWords, wordsOfTask } from '#shared/plans/plan.ts'
import { mayPlan, mayWorkOn } from '#shared/plans/policy.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import { findMyself, findOwnPlan } from './find-plan.ts'
import type { GroundStore } from './ground-store.ts'
import { saveMerged } from './merge-words.ts'
import { peopleOf, planTask, settledState } from './plan-task.ts'
import type { PlanStore, StoredTask } from './plan-store.ts'

type Deps = {
  plans: Pick<PlanStore, 'find' | 'addTask' | 'task' | 'saveTask'>
  ground: Pick<GroundStore, 'person'>
  now: () => Date
}

/** So that a plan can be copied in one transaction, which carries a hundred writes. */
export const mostTasks = 70

export const addTask = operation(planRoutes.addTask)(async (
  { actor, params, body },
  { plans, ground }: Deps,
) => {
  const { plan, tasks } = await findOwnPlan(plans, actor, params)
  if (tasks.length >= mostTasks) throw new Refusal('plan_full')
  const added = planTask(plan.planId, body, await findMyself(ground, actor))
  await plans.addTask(plan, added)
  return added
})

/** What somebody may change whose name is on the task. */
const own: readonly (keyof TaskWords)[] = ['state']

export const saveTask = operation(planRoutes.saveTask)(async (
  { actor, params, body },
  { plans, ground, now }: Deps,
) => {
  const { chapterId, planId, taskId } = params
  const first = await plans.task(planId, taskId)
  const isPlanning = mayPlan(actor, chapterId)
  if (!isPlanning && !(first && mayWorkOn(actor, chapterId, first))) throw new Refusal('not_your_chapter')
  if (first?.chapterId !== chapterId) throw new Refusal('not_found')
  const changed = Object.keys({ ...body.was, ...body.now }).filter(
    (field) =>
      JSON.stringify(body.was[field as keyof TaskWords]) !==
      JSON.stringify(body.now[field as keyof TaskWords]),
  )
  if (!isPlanning && changed.some((field) => !(own as string[]).includes(field)))
    throw new Refusal('not_your_chapter')
  const isNew = body.now.persons.some((name) => !body.was.persons.includes(name))
  const myself = isNew ? await findMyself(ground, actor) : []
  let found: StoredTask | undefined = first
  return saveMerged(body, {
    find: async () => {
      const read = found ?? (await plans.task(planId, taskId))
      found = undefined
      return read
    },
    wordsOf: wordsOfTask,
    schema: TaskWords,
    applied: (task: StoredTask, words): StoredTask => {
      const { templateTaskId, doneOn } = task
      const state = settledState(words)
      return {
        ...words,
        planId,
        taskId,
        chapterId,
        chapterName: task.chapterName,
        campaignId: task.campaignId,
        campaignTitle: task.campaignTitle,
        persons: peopleOf(words.persons, [...task.persons, ...myself]),
        state,
        ...(templateTaskId && { templateTaskId }),
        ...(state === 'done' && { doneOn: doneOn ?? dayInBerlin(now()) }),
        comments: task.comments,
        version: task.version,
      }
    },
    save: plans.saveTask,
  })
})
