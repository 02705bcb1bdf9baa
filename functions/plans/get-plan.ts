import { Refusal } from '#shared/http/refusal.ts'
import type { PlanPerson, Responsibility, Task } from '#shared/plans/plan.ts'
import { mayReadPlan, maySeeNames } from '#shared/plans/policy.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import type { PlanStore } from './plan-store.ts'

type Deps = { plans: Pick<PlanStore, 'find' | 'ofChapter' | 'wantedIn' | 'wantedFor'> }

const somebody: PlanPerson = { name: '·' }
const withoutName = (role: Responsibility): Responsibility =>
  role.person ? { ...role, person: somebody } : role
const withoutNames = (task: Task): Task => ({ ...task, persons: task.persons.map(() => somebody) })

/** Whoever is named in a plan sees it with all names: they work together. */
export const getPlan = operation(planRoutes.getPlan)(async ({ actor, params }, { plans }: Deps) => {
  const found = await plans.find(params.planId)
  if (found?.plan.chapterId !== params.chapterId) throw new Refusal('not_found')
  const isIn = [
    ...found.responsibilities.flatMap(({ person }) => person ?? []),
    ...found.tasks.flatMap(({ persons }) => persons),
  ].some(({ personId }) => personId === actor.personId)
  if (isIn || maySeeNames(actor, found.plan)) return found
  if (!mayReadPlan(actor)) throw new Refusal('not_found')
  return {
    plan: found.plan,
    responsibilities: found.responsibilities.map(withoutName),
    tasks: found.tasks.map(withoutNames),
  }
})

export const listPlans = operation(planRoutes.listPlans)(
  async ({ params, query: { cursor } }, { plans }: Deps) =>
    plans.ofChapter(params.chapterId, { limit: 20, cursor }),
)

const wantedOnAPage = 20

export const listWanted = operation(planRoutes.listWanted)(
  async ({ params, query: { cursor } }, { plans }: Deps) =>
    plans.wantedIn(params.chapterId, { limit: wantedOnAPage, cursor }),
)

export const listCampaignWanted = operation(planRoutes.listCampaignWanted)(
  async ({ params, query: { cursor } }, { plans }: Deps) =>
    plans.wantedFor(params.campaignId, { limit: wantedOnAPage, cursor }),
)
