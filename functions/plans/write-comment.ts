import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { ChapterId } from '#shared/chapters/chapter.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { TaskComment, PlanId, TaskId } from '#shared/plans/plan.ts'
import { mayWorkOn } from '#shared/plans/policy.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import type { GroundStore } from './ground-store.ts'
import type { PlanStore } from './plan-store.ts'

type Deps = {
  plans: Pick<PlanStore, 'task' | 'comments' | 'comment'>
  ground: Pick<GroundStore, 'person'>
  now: () => Date
}

/** A task that the actor works on. @throws Refusal `not_your_chapter`, also for one that is not there */
async function findTask(
  plans: Deps['plans'],
  actor: Actor,
  { chapterId, planId, taskId }: { chapterId: ChapterId; planId: PlanId; taskId: TaskId },
) {
  const task = await plans.task(planId, taskId)
  if (!mayWorkOn(actor, chapterId, { persons: task?.persons ?? [] })) throw new Refusal('not_your_chapter')
  if (task?.chapterId !== chapterId) throw new Refusal('not_found')
  return task
}

export const listComments = operation(planRoutes.listComments)(async (
  { actor, params, query: { cursor } },
  { plans }: Deps,
) => {
  const { taskId } = await findTask(plans, actor, params)
  return plans.comments(taskId, { limit: 30, cursor })
})

export const writeComment = operation(planRoutes.writeComment)(async (
  { actor, params, body: { text } },
  { plans, ground, now }: Deps,
) => {
  const { taskId, planId } = await findTask(plans, actor, params)
  const me = await ground.person(actor.personId)
  const said: TaskComment = {
    commentId: newId('com') as TaskComment['commentId'],
    taskId,
    name: me?.name ?? '·',
    text,
    at: now().toISOString(),
  }
  await plans.comment(planId, said)
  return said
})
