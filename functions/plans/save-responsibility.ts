import { Refusal } from '#shared/http/refusal.ts'
import { EnteredResponsibility } from '#shared/plans/plan.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import { findMyself, findOwnPlan } from './find-plan.ts'
import type { GroundStore } from './ground-store.ts'
import { saveMerged } from './merge-words.ts'
import { peopleOf, planResponsibility } from './plan-task.ts'
import type { PlanStore, StoredResponsibility } from './plan-store.ts'

type Deps = {
  plans: Pick<PlanStore, 'find' | 'save' | 'addResponsibility' | 'responsibility' | 'saveResponsibility'>
  ground: Pick<GroundStore, 'person'>
}

const mostResponsibilities = 20

export const addResponsibility = operation(planRoutes.addResponsibility)(async (
  { actor, params, body },
  { plans, ground }: Deps,
) => {
  const { plan, responsibilities } = await findOwnPlan(plans, actor, params)
  if (responsibilities.length >= mostResponsibilities) throw new Refusal('plan_full')
  const added = planResponsibility(plan.planId, body, body.person ? await findMyself(ground, actor) : [])
  await plans.addResponsibility(plan, added)
  return added
})

const wordsOf = ({ kind, title, person, isWanted }: StoredResponsibility): EnteredResponsibility => ({
  kind,
  ...(title && { title }),
  ...(person && { person: person.name }),
  isWanted,
})

export const saveResponsibility = operation(planRoutes.saveResponsibility)(async (
  { actor, params: { chapterId, planId, responsibilityId }, body },
  { plans, ground }: Deps,
) => {
  if (!mayPlan(actor, chapterId)) throw new Refusal('not_your_chapter')
  const myself = body.now.person && body.now.person !== body.was.person ? await findMyself(ground, actor) : []
  return saveMerged(body, {
    find: async () => {
      const found = await plans.responsibility(planId, responsibilityId)
      return found?.chapterId === chapterId ? found : undefined
    },
    wordsOf,
    schema: EnteredResponsibility,
    applied: (before: StoredResponsibility, { person, title, ...words }): StoredResponsibility => {
      const { person: was, title: _, ...rest } = before
      return {
        ...rest,
        ...words,
        ...(title && { title }),
        ...(person && { person: peopleOf([person], [...(was ? [was] : []), ...myself])[0] }),
      }
    },
    save: plans.saveResponsibility,
  })
})

export const saveTargets = operation(planRoutes.saveTargets)(async (
  { actor, params, body: { targets, version } },
  { plans }: Deps,
) => {
  const { plan } = await findOwnPlan(plans, actor, params)
  const after = { ...plan, targets, version: version + 1 }
  if (plan.version !== version || !(await plans.save(plan, after))) throw new Refusal('version_conflict')
  return after
})
