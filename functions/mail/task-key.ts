import type { Task } from '#shared/plans/plan.ts'
import type { Place } from '../dynamo/entity.ts'

/** Where a task stands, as a mail holds it. */
export const keyOfTask = ({ planId, taskId }: Pick<Task, 'planId' | 'taskId'>) => `${planId} ${taskId}`

export const placeOfTask = (key: string): Place => {
  const [planId = '', taskId = ''] = key.split(' ')
  return [`PLAN#${planId}`, `TASK#${taskId}`]
}
