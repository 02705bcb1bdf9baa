import * as z from 'zod'
import { ActionId, CampaignKnot } from '../actions/action.ts'
import { Instant } from '../calendar/berlin-time.ts'
import { CampaignId } from '../campaigns/campaign.ts'
import { PhaseId, Targets } from '../campaigns/frame.ts'
import { Effort, ResponsibilityKind, TemplateId, TemplateTaskId } from '../campaigns/template.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'

export const PlanId = idSchema('pla')
export type PlanId = z.infer<typeof PlanId>
export const TaskId = idSchema('tsk')
export type TaskId = z.infer<typeof TaskId>
export const ResponsibilityId = idSchema('rsp')
export type ResponsibilityId = z.infer<typeof ResponsibilityId>
export const OfferId = idSchema('off')
export type OfferId = z.infer<typeof OfferId>

const inPlan = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'until the task is handed on, at most 365 days after the end of the campaign',
} as const

/** Whoever stands behind a task or a responsibility; of helpers without an account only the name is here. */
export const PlanPerson = z
  .object({
    name: personal(line(1, 80), { purpose: 'know who does it', ...inPlan }),
    personId: personal(PersonId.optional(), { purpose: 'let the person see their own tasks', ...inPlan }),
    offerId: personal(OfferId.optional(), { purpose: 'find the way to answer the person', ...inPlan }),
  })
  .meta({ id: 'PlanPerson' })
export type PlanPerson = z.infer<typeof PlanPerson>

/** What a plan came from: another chapter’s plan. */
export const PlanLineage = z
  .object({ planId: PlanId, chapterId: ChapterId, chapterName: z.string() })
  .meta({ id: 'PlanLineage' })

/** What a chapter makes of a campaign: one plan for each chapter and campaign. */
export const Plan = CampaignKnot.extend({
  planId: PlanId,
  chapterId: ChapterId,
  chapterName: z.string(),
  /** The district association it counts for. */
  districtChapterId: ChapterId.optional(),
  /** The chapter that is asked when nobody answers here. */
  parentId: ChapterId.optional(),
  stateId: ChapterId.optional(),
  templateId: TemplateId.optional(),
  copiedFrom: PlanLineage.optional(),
  targets: Targets,
  adoptedAt: Instant,
  version: z.int().positive(),
}).meta({ id: 'Plan' })
export type Plan = z.infer<typeof Plan>

const ResponsibilityWords = z.object({
  kind: ResponsibilityKind,
  /** Only of its own kind. */
  title: line(2, 60).optional(),
  person: line(1, 80).optional(),
  /** Whether the public is asked. */
  isWanted: z.boolean(),
})
const hasTitle = ({ kind, title }: { kind: string; title?: string | undefined }) =>
  kind !== 'own' || title !== undefined

export const Responsibility = ResponsibilityWords.omit({ person: true })
  .extend({
    planId: PlanId,
    responsibilityId: ResponsibilityId,
    person: PlanPerson.optional(),
    version: z.int().positive(),
  })
  .meta({ id: 'Responsibility' })
export type Responsibility = z.infer<typeof Responsibility>

export const EnteredResponsibility = ResponsibilityWords.strict().refine(hasTitle, {
  path: ['title'],
  error: 'required',
})
export type EnteredResponsibility = z.infer<typeof EnteredResponsibility>

export const TaskState = z.enum(['open', 'taken', 'done', 'dropped'])
export type TaskState = z.infer<typeof TaskState>
/** Neither done nor given up. */
export const isToBeDone = ({ state }: { state: TaskState }) => state === 'open' || state === 'taken'

const words = z.object({
  title: line(3, 90),
  /** By what one sees that it is done. */
  done: line(3, 200),
  phaseId: PhaseId.optional(),
  dueOn: z.iso.date().optional(),
  effort: Effort.optional(),
  skills: line(2, 120).optional(),
  /** How many more are wanted; the public is asked for them. */
  helpersWanted: z.int().min(0).max(99),
  /** Names; whoever was confirmed from the wanted list stays known by their name. */
  persons: z.array(line(1, 80)).max(20),
  actionId: ActionId.optional(),
  state: TaskState,
})
/** What people enter of a task. */
export const TaskWords = words.strict()
export type TaskWords = z.infer<typeof TaskWords>

export const Task = words
  .omit({ persons: true })
  .extend({
    planId: PlanId,
    taskId: TaskId,
    persons: z.array(PlanPerson).max(20),
    templateTaskId: TemplateTaskId.optional(),
    doneOn: z.iso.date().optional(),
    comments: z.int().min(0),
    version: z.int().positive(),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

/** A task as its form holds it; sent back as what was found. */
export const wordsOfTask = ({
  title,
  done,
  phaseId,
  dueOn,
  effort,
  skills,
  helpersWanted,
  persons,
  actionId,
  state,
}: Task): TaskWords => ({
  title,
  done,
  ...(phaseId && { phaseId }),
  ...(dueOn && { dueOn }),
  ...(effort && { effort }),
  ...(skills && { skills }),
  helpersWanted,
  persons: persons.map(({ name }) => name),
  ...(actionId && { actionId }),
  state,
})

/** A task as the form found it and as it is to be: what others changed elsewhere stays. */
export const TaskChange = z.strictObject({ was: TaskWords, now: TaskWords })
export const ResponsibilityChange = z.strictObject({ was: EnteredResponsibility, now: EnteredResponsibility })

export const TaskComment = z
  .object({
    commentId: idSchema('com'),
    taskId: TaskId,
    name: personal(line(1, 80), { purpose: 'say who wrote it', ...inPlan }),
    text: personal(paragraphs(1, 1000), { purpose: 'talk about the task', ...inPlan }),
    at: Instant,
  })
  .meta({ id: 'TaskComment' })
export type TaskComment = z.infer<typeof TaskComment>

/** What is on public record of a plan. */
export const PlanSummary = Plan.pick({
  planId: true,
  campaignId: true,
  campaignTitle: true,
  chapterId: true,
  chapterName: true,
  adoptedAt: true,
}).meta({ id: 'PlanSummary' })
export type PlanSummary = z.infer<typeof PlanSummary>

/** A task or responsibility that the public is asked for. */
export const Wanted = z
  .object({
    planId: PlanId,
    chapterId: ChapterId,
    chapterName: z.string(),
    campaignId: CampaignId,
    campaignTitle: z.string(),
    kind: ResponsibilityKind.or(z.literal('task')),
    wantedId: TaskId.or(ResponsibilityId),
    title: z.string().optional(),
    done: z.string().optional(),
    dueOn: z.iso.date().optional(),
    effort: Effort.optional(),
    skills: z.string().optional(),
    helpersWanted: z.int(),
  })
  .meta({ id: 'Wanted' })
export type Wanted = z.infer<typeof Wanted>

export const Adoption = z
  .strictObject({
    campaignId: CampaignId,
    templateId: TemplateId.optional(),
    /** Another chapter’s plan to begin from. */
    copyOf: PlanLineage.pick({ planId: true }).strict().optional(),
    targets: Targets,
    responsible: z.array(EnteredResponsibility).max(10),
  })
  .refine(({ templateId, copyOf }) => !templateId || !copyOf, { path: ['templateId'], error: 'not_a_choice' })
export type Adoption = z.infer<typeof Adoption>

/** What was done in a plan, and who is behind it. */
export const FullPlan = z
  .object({ plan: Plan, responsibilities: z.array(Responsibility), tasks: z.array(Task) })
  .meta({ id: 'FullPlan' })
export type FullPlan = z.infer<typeof FullPlan>
