import { holds, type Actor } from '../identity/actor.ts'
import type { Plan, Task } from './plan.ts'

/** A chapter’s plan is made by its own coordinators, or by who stands in for them today. */
export const mayPlan = (actor: Actor | undefined, chapterId: string) => holds(actor, 'coordinator', chapterId)

/** Plans are there to learn from: whoever coordinates anywhere reads them, and the federal office. */
export const mayReadPlan = (actor: Actor | undefined) =>
  holds(actor, 'coordinator') || holds(actor, 'federal_office')

/** Names stay with the chapter and those it belongs to. */
export const maySeeNames = (
  actor: Actor | undefined,
  { chapterId, parentId, stateId }: Pick<Plan, 'chapterId' | 'parentId' | 'stateId'>,
) =>
  [chapterId, parentId, stateId].some((id) => id !== undefined && holds(actor, 'coordinator', id)) ||
  holds(actor, 'federal_office')

/** Whose name is on a task says how far it is and writes about it. */
export const mayWorkOn = (actor: Actor, chapterId: string, { persons }: Pick<Task, 'persons'>) =>
  mayPlan(actor, chapterId) || persons.some(({ personId }) => personId === actor.personId)

/** Offers are answered by the chapter; once the state is asked as well, by its coordinators too. */
export const mayAnswerOffer = (
  actor: Actor | undefined,
  {
    chapterId,
    stateId,
    handedOnAt,
  }: { chapterId: string; stateId?: string | undefined; handedOnAt?: string | undefined },
) =>
  mayPlan(actor, chapterId) || (handedOnAt !== undefined && stateId !== undefined && mayPlan(actor, stateId))
