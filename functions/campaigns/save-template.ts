import type { CampaignId } from '#shared/campaigns/campaign.ts'
import { mayShapeCampaign } from '#shared/campaigns/policy.ts'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import type {
  SavedTemplate,
  Template,
  TemplateId,
  TemplateTask,
  TemplateTaskId,
} from '#shared/campaigns/template.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { operation } from '../http/operation.ts'
import type { FrameStore } from './frame-store.ts'

type Deps = { frames: Pick<FrameStore, 'of' | 'saveTemplate'>; now: () => Date }

const wordsOf = ({
  title,
  done,
  phaseId,
  dueFrom,
  dueDays,
  effort,
  people,
  skills,
}: Omit<TemplateTask, 'templateTaskId' | 'changedIn'>) =>
  JSON.stringify([title, done, phaseId, dueFrom, dueDays, effort, people, skills])

/** The tasks with their ids; what did not change stays of the version it was. */
export function tasksOf(
  entered: SavedTemplate['tasks'],
  before: readonly TemplateTask[],
  version: number,
): TemplateTask[] {
  return entered.map((task) => {
    const known = before.find(({ templateTaskId }) => templateTaskId === task.templateTaskId)
    return {
      ...task,
      templateTaskId: known?.templateTaskId ?? (newId('tpt') as TemplateTaskId),
      changedIn: known && wordsOf(known) === wordsOf(task) ? known.changedIn : version,
    }
  })
}

/** @throws Refusal for who may not, and for tasks in a phase the campaign does not have */
async function framed(
  frames: Deps['frames'],
  actor: Actor,
  campaignId: CampaignId,
  tasks: SavedTemplate['tasks'],
) {
  const found = await frames.of(campaignId)
  if (!found) throw new Refusal('not_found')
  if (!mayShapeCampaign(actor, found.coordinators.people)) throw new Refusal('not_allowed')
  const phases = new Set<string>(found.frame.phases.map(({ phaseId }) => phaseId))
  const strange = tasks.findIndex(({ phaseId }) => !phases.has(phaseId))
  if (strange >= 0)
    throw new Refusal('invalid_request', [{ field: `tasks.${strange}.phaseId`, code: 'not_a_choice' }])
  return found
}

export const addTemplate = operation(campaignRoutes.addTemplate)(async (
  { actor, params: { campaignId }, body },
  { frames, now }: Deps,
) => {
  await framed(frames, actor, campaignId, body.tasks)
  const added: Template = {
    ...body,
    campaignId,
    templateId: newId('tpl') as TemplateId,
    tasks: tasksOf(body.tasks, [], 1),
    version: 1,
    savedAt: now().toISOString(),
  }
  await frames.saveTemplate(added)
  return added
})

export const saveTemplate = operation(campaignRoutes.saveTemplate)(async (
  { actor, params: { campaignId, templateId }, body },
  { frames, now }: Deps,
) => {
  const { templates } = await framed(frames, actor, campaignId, body.tasks)
  const before = templates.find((one) => one.templateId === templateId)
  if (!before) throw new Refusal('not_found')
  const version = body.version + 1
  const saved: Template = {
    ...body,
    campaignId,
    templateId,
    tasks: tasksOf(body.tasks, before.tasks, version),
    version,
    savedAt: now().toISOString(),
  }
  if (before.version !== body.version || !(await frames.saveTemplate(saved)))
    throw new Refusal('version_conflict')
  return saved
})
