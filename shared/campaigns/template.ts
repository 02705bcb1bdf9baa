import * as z from 'zod'
import { ActionType } from '../actions/action.ts'
import { addDays, Instant } from '../calendar/berlin-time.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { CampaignId } from './campaign.ts'
import { PhaseId, type Phase } from './frame.ts'

export const TemplateId = idSchema('tpl')
export type TemplateId = z.infer<typeof TemplateId>
export const TemplateTaskId = idSchema('tpt')
export type TemplateTaskId = z.infer<typeof TemplateTaskId>

/** What a plan needs somebody for. `own` has a name of its own. */
export const ResponsibilityKind = z.enum([
  'lead',
  'actions',
  'material',
  'press',
  'newcomers',
  'money',
  'own',
])
export type ResponsibilityKind = z.infer<typeof ResponsibilityKind>

export const Effort = z.enum(['an_hour', 'an_evening', 'a_day', 'several_days'])
export type Effort = z.infer<typeof Effort>

const TemplateTaskWords = z.object({
  title: line(3, 90),
  /** By what one sees that it is done. */
  done: line(3, 200),
  phaseId: PhaseId,
  /** Days after the start or the end of the phase; negative before it. */
  dueFrom: z.enum(['start', 'end']),
  dueDays: z.int().min(-90).max(180),
  effort: Effort,
  people: z.int().min(1).max(99),
  skills: line(2, 120).optional(),
})

/** `changedIn`: the version of the template in which it became what it is. */
export const TemplateTask = TemplateTaskWords.extend({
  templateTaskId: TemplateTaskId,
  changedIn: z.int().positive(),
}).meta({ id: 'TemplateTask' })
export type TemplateTask = z.infer<typeof TemplateTask>

/** An idea for an action: opens the form with these words in it. */
export const ActionIdea = z
  .strictObject({ type: ActionType, title: line(3, 90), description: paragraphs(10, 2000) })
  .meta({ id: 'ActionIdea' })
export type ActionIdea = z.infer<typeof ActionIdea>

const TemplateWords = z.object({
  title: line(3, 60),
  /** For whom it is meant. */
  about: line(3, 200),
  responsibilities: z.array(ResponsibilityKind).max(7),
  ideas: z.array(ActionIdea).max(12),
})

/** How a local plan may look; chapters make theirs of it. */
export const Template = TemplateWords.extend({
  templateId: TemplateId,
  campaignId: CampaignId,
  tasks: z.array(TemplateTask).max(40),
  version: z.int().positive(),
  savedAt: Instant,
}).meta({ id: 'Template' })
export type Template = z.infer<typeof Template>

/** A task that is there already keeps its id; one without is new, one left out goes. */
const EnteredTask = TemplateTaskWords.extend({ templateTaskId: TemplateTaskId.optional() }).strict()

export const NewTemplate = TemplateWords.extend({ tasks: z.array(EnteredTask).max(40) }).strict()
export const SavedTemplate = NewTemplate.extend({ version: z.int().positive() })
export type SavedTemplate = z.infer<typeof SavedTemplate>

/** The day a task of the template is due in a chapter; none when its phase is gone. */
export function dueOn(
  { phaseId, dueFrom, dueDays }: Pick<TemplateTask, 'phaseId' | 'dueFrom' | 'dueDays'>,
  phases: readonly Phase[],
): string | undefined {
  const phase = phases.find((one) => one.phaseId === phaseId)
  return phase && addDays(dueFrom === 'start' ? phase.from : phase.to, dueDays)
}
