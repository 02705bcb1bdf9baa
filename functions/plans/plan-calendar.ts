import { Refusal } from '#shared/http/refusal.ts'
import type { PlanId } from '#shared/plans/plan.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import type { PlanStore } from './plan-store.ts'

type Deps = { plans: Pick<PlanStore, 'alone' | 'renewFeed'>; links: Links }
type Call = { actor: Parameters<typeof mayPlan>[0]; params: { chapterId: string; planId: PlanId } }

/** A plan is done before that; whoever is not to see it any more is shut out by a new address. */
const years = 3

async function findOwn(plans: Deps['plans'], { actor, params: { chapterId, planId } }: Call) {
  if (!mayPlan(actor, chapterId)) throw new Refusal('not_your_chapter')
  const plan = await plans.alone(planId)
  if (plan?.chapterId !== chapterId) throw new Refusal('not_found')
  return plan
}

/** From the day of the plan on, so that looking twice does not make two addresses. */
const sealed = (links: Links, planId: PlanId, adoptedAt: string, number: number) => ({
  token: links.seal({
    purpose: 'plan_feed',
    planId,
    number,
    until: Math.floor(Date.parse(adoptedAt) / 1000) + years * 365 * 86_400,
  }),
})

export const getPlanCalendarAddress = operation(planRoutes.getPlanCalendarAddress)(async (
  call,
  { plans, links }: Deps,
) => {
  const { planId, adoptedAt, feedNumber = 0 } = await findOwn(plans, call)
  return sealed(links, planId, adoptedAt, feedNumber)
})

export const renewPlanCalendarAddress = operation(planRoutes.renewPlanCalendarAddress)(async (
  call,
  { plans, links }: Deps,
) => {
  const { planId, adoptedAt } = await findOwn(plans, call)
  return sealed(links, planId, adoptedAt, await plans.renewFeed(planId))
})
