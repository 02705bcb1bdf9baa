import { phasesIn } from '#shared/campaigns/frame.ts'
import type { TemplateTaskId } from '#shared/campaigns/template.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { isToBeDone, wordsOfTask, type TaskWords } from '#shared/plans/plan.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import type { Write } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import { findOwnPlan } from './find-plan.ts'
import type { GroundStore } from './ground-store.ts'
import { planTask, templateWords } from './plan-task.ts'
import type { PlanStore } from './plan-store.ts'
import { mostTasks } from './save-task.ts'

type Deps = {
  plans: Pick<PlanStore, 'find' | 'save' | 'puttingTask' | 'changingTask'>
  ground: Pick<GroundStore, 'campaign'>
}
type Found = NonNullable<Awaited<ReturnType<PlanStore['find']>>>
type Change = {
  templateTaskId: TemplateTaskId
  kind: 'new' | 'changed' | 'gone'
  before?: TaskWords
  after?: TaskWords
}

/** What stays the chapter’s own whatever the template says: who does it, how far it is, whom they still look for. */
const taken = (before: TaskWords, offered: TaskWords): TaskWords => ({
  ...offered,
  helpersWanted: before.helpersWanted,
  persons: before.persons,
  state: before.state,
  ...(before.actionId && { actionId: before.actionId }),
})

/** What the template says today and the plan has neither taken nor ignored. */
async function offeredTo({ plan, tasks }: Found, { ground }: Deps) {
  const found = await ground.campaign(plan.campaignId)
  const template = found?.templates.find(({ templateId }) => templateId === plan.templateId)
  if (!found || !template) return { items: [] as Change[] }
  const phases = phasesIn(
    found.phases,
    found.layers.find(({ chapterId }) => chapterId === plan.stateId),
  )
  const own = new Map(tasks.map((task) => [task.templateTaskId, task]))
  const offered = template.tasks
    .filter(({ templateTaskId, changedIn }) => changedIn > (plan.settled[templateTaskId] ?? 0))
    .map((task): Change => {
      const mine = own.get(task.templateTaskId)
      const words = templateWords(task, phases)
      const { templateTaskId } = task
      if (!mine) return { templateTaskId, kind: 'new', after: words }
      const before = wordsOfTask(mine)
      return { templateTaskId, kind: 'changed', before, after: taken(before, words) }
    })
  const there = new Set<string>(template.tasks.map(({ templateTaskId }) => templateTaskId))
  const gone = tasks.flatMap((task): Change[] => {
    const { templateTaskId, state } = task
    if (!templateTaskId || !isToBeDone({ state }) || there.has(templateTaskId)) return []
    if ((plan.settled[templateTaskId] ?? 0) >= template.version) return []
    return [{ templateTaskId, kind: 'gone', before: wordsOfTask(task) }]
  })
  return { templateVersion: template.version, items: [...offered, ...gone] }
}

export const listTemplateChanges = operation(planRoutes.listTemplateChanges)(
  async ({ actor, params }, deps: Deps) => offeredTo(await findOwnPlan(deps.plans, actor, params), deps),
)

export const settleChange = operation(planRoutes.settleChange)(async (
  { actor, params, body: { decision, templateVersion } },
  deps: Deps,
) => {
  const { plans } = deps
  const found = await findOwnPlan(plans, actor, params)
  const { plan, tasks } = found
  const offered = await offeredTo(found, deps)
  const change = offered.items.find(({ templateTaskId }) => templateTaskId === params.templateTaskId)
  if (!change || !('templateVersion' in offered)) throw new Refusal('not_found')
  // Somebody who looked at an older version has not seen what they would take.
  if (offered.templateVersion !== templateVersion) throw new Refusal('version_conflict')
  const mine = tasks.find((task) => task.templateTaskId === change.templateTaskId)
  const writes: Write[] = []
  if (decision === 'take' && change.kind === 'new') {
    if (tasks.length >= mostTasks) throw new Refusal('plan_full')
    const { templateTaskId } = change
    writes.push(plans.puttingTask(plan, { ...planTask(plan.planId, change.after!), templateTaskId }))
  }
  if (decision === 'take' && mine && change.after) {
    const { persons: _, skills: _skills, ...words } = change.after
    const { skills: _before, ...rest } = mine
    writes.push(
      plans.changingTask(mine, {
        ...rest,
        ...words,
        ...(change.after.skills && { skills: change.after.skills }),
      }),
    )
  }
  if (decision === 'take' && mine && change.kind === 'gone')
    writes.push(plans.changingTask(mine, { ...mine, state: 'dropped' }))
  const settled = { ...plan.settled, [change.templateTaskId]: templateVersion }
  if (!(await plans.save(plan, { ...plan, settled }, writes))) throw new Refusal('version_conflict')
  return { settled: templateVersion }
})
