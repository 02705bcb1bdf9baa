import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { phasesIn } from '#shared/campaigns/frame.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import { Refusal } from '#shared/http/refusal.ts'
import {
  wordsOfTask,
  type Adoption,
  type EnteredResponsibility,
  type PlanId,
  type PlanPerson,
  type Task,
} from '#shared/plans/plan.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import { idFor } from '../http/request-key.ts'
import type { GroundStore } from './ground-store.ts'
import { planResponsibility, planTask, tasksFrom } from './plan-task.ts'
import type { PlanStore, StoredPlan } from './plan-store.ts'

type Deps = { plans: Pick<PlanStore, 'find' | 'adopt'>; ground: GroundStore; now: () => Date }

/** One plan for each chapter and campaign: the id says so, and the key holds it. */
export const planIdOf = (chapterId: string, campaignId: string) =>
  idFor('pla', campaignId, `plan of ${chapterId}`) as PlanId

/** The chapter whose coordinators are asked when nobody here answers: the state, for all below it. */
const above = ({ level, parentId, chapterId }: Chapter, district: Chapter | undefined) =>
  level === 'local' ? district?.parentId : level === 'district' ? parentId : chapterId

/** What to begin with: the tasks and responsibilities of a template or of another plan, without its people. */
async function beginningOf(
  { templateId, copyOf }: Adoption,
  planId: PlanId,
  ground: NonNullable<Awaited<ReturnType<GroundStore['campaign']>>>,
  phases: Parameters<typeof tasksFrom>[2],
  plans: Deps['plans'],
) {
  if (copyOf) {
    const copied = await plans.find(copyOf.planId)
    if (!copied || copied.plan.campaignId !== ground.campaign.campaignId)
      throw new Refusal('invalid_request', [{ field: 'copyOf', code: 'not_a_choice' }])
    const { chapterId, chapterName, templateId: from, settled } = copied.plan
    return {
      copiedFrom: { planId: copyOf.planId, chapterId, chapterName },
      templateId: from,
      settled,
      kinds: copied.responsibilities.map(({ kind, title }) => ({ kind, title })),
      tasks: copied.tasks
        .filter(({ state }) => state !== 'dropped')
        .map(({ templateTaskId, persons, ...task }): Task => {
          const { actionId: _, ...words } = wordsOfTask({ ...task, persons: [] })
          const wanted = words.helpersWanted + persons.length
          return {
            ...planTask(planId, { ...words, state: 'open', helpersWanted: wanted }),
            ...(templateTaskId && { templateTaskId }),
          }
        }),
    }
  }
  const template = ground.templates.find((one) => one.templateId === templateId)
  if (templateId && !template)
    throw new Refusal('invalid_request', [{ field: 'templateId', code: 'not_a_choice' }])
  return {
    templateId,
    settled: Object.fromEntries(
      (template?.tasks ?? []).map(({ templateTaskId, changedIn }) => [templateTaskId, changedIn]),
    ),
    kinds: (template?.responsibilities ?? []).map((kind) => ({ kind, title: undefined })),
    tasks: template ? tasksFrom(planId, template, phases) : [],
  }
}

export const adoptCampaign = operation(planRoutes.adoptCampaign)(async (
  { actor, params: { chapterId }, body },
  { plans, ground, now }: Deps,
) => {
  if (!mayPlan(actor, chapterId)) throw new Refusal('not_your_chapter')
  const [found, chapter, me] = await Promise.all([
    ground.campaign(body.campaignId),
    ground.chapter(chapterId),
    ground.person(actor.personId),
  ])
  if (!chapter) throw new Refusal('not_found')
  if (!found) throw new Refusal('invalid_request', [{ field: 'campaignId', code: 'not_a_choice' }])
  if (found.campaign.endsOn < dayInBerlin(now())) throw new Refusal('date_passed')

  const district =
    chapter.level === 'local' && chapter.parentId ? await ground.chapter(chapter.parentId) : undefined
  const stateId = above(chapter, district)
  const layer = found.layers.find((one) => one.chapterId === stateId)
  const planId = planIdOf(chapterId, body.campaignId)
  const { tasks, kinds, templateId, ...rest } = await beginningOf(
    body,
    planId,
    found,
    phasesIn(found.phases, layer),
    plans,
  )
  const { priorityId, priorityTitle, campaignId, title } = found.campaign
  const adopted: StoredPlan = {
    ...rest,
    planId,
    priorityId,
    priorityTitle,
    campaignId,
    campaignTitle: title,
    chapterId,
    chapterName: chapter.name,
    ...(chapter.districtChapterId && { districtChapterId: chapter.districtChapterId }),
    ...(chapter.parentId && { parentId: chapter.parentId }),
    ...(stateId && { stateId }),
    ...(templateId && { templateId }),
    targets: body.targets,
    adoptedAt: now().toISOString(),
    version: 1,
  }
  const known: PlanPerson[] = me ? [{ name: me.name, personId: me.personId }] : []
  const named = new Set(body.responsible.map(({ kind }) => kind))
  // What the template asks for and nobody was named for is there as well, to be given to somebody later.
  const others: EnteredResponsibility[] = kinds
    .filter(({ kind, title: own }) => !named.has(kind) && (kind !== 'own' || own))
    .map(({ kind, title: own }) => ({ kind, ...(own && { title: own }), isWanted: false }))
  const roles = [...body.responsible, ...others].map((one) => planResponsibility(planId, one, known))
  if (!(await plans.adopt(adopted, roles, tasks))) throw new Refusal('already_adopted')
  return adopted
})
