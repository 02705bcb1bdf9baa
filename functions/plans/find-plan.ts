import type { ChapterId } from '#shared/chapters/chapter.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { PlanId, PlanPerson } from '#shared/plans/plan.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import type { GroundStore } from './ground-store.ts'
import type { PlanStore } from './plan-store.ts'

type Params = { chapterId: ChapterId; planId: PlanId }

/**
 * The plan of the actor’s own chapter.
 * @throws Refusal `not_your_chapter` before anything is read, `not_found` also for one of another chapter
 */
export async function findOwnPlan(
  plans: Pick<PlanStore, 'find'>,
  actor: Actor,
  { chapterId, planId }: Params,
) {
  if (!mayPlan(actor, chapterId)) throw new Refusal('not_your_chapter')
  const found = await plans.find(planId, 'consistently')
  if (found?.plan.chapterId !== chapterId) throw new Refusal('not_found')
  return found
}

/** Who is asking, as somebody a plan can name: entering the own name means oneself. */
export async function findMyself(ground: Pick<GroundStore, 'person'>, actor: Actor): Promise<PlanPerson[]> {
  const me = await ground.person(actor.personId)
  return me ? [{ name: me.name, personId: me.personId }] : []
}
