import * as z from 'zod'
import type { CampaignId } from '#shared/campaigns/campaign.ts'
import type { ChapterId } from '#shared/chapters/chapter.ts'
import { TemplateTaskId } from '#shared/campaigns/template.ts'
import {
  isToBeDone,
  TaskComment,
  Plan,
  Responsibility,
  Task,
  Wanted,
  type PlanId,
  type ResponsibilityId,
  type TaskId,
} from '#shared/plans/plan.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'

export const StoredPlan = Plan.extend({
  /** For each task of the template, the version that was taken or ignored. */
  settled: z.record(TemplateTaskId, z.int()),
  /** How often its calendar got a new address. */
  feedNumber: z.int().optional(),
})
export type StoredPlan = z.infer<typeof StoredPlan>

/** What stands in a plan knows where the plan belongs, so that lists of the wanted need no second read. */
const Whose = Plan.pick({ chapterId: true, chapterName: true, campaignId: true, campaignTitle: true })
const StoredTask = Task.extend(Whose.shape)
const StoredResponsibility = Responsibility.extend(Whose.shape)
export type StoredTask = z.infer<typeof StoredTask>
export type StoredResponsibility = z.infer<typeof StoredResponsibility>

const whenever = '9999-12-31'
export const dueTasks = 'task-due'

export const plan = entity(
  'plan',
  StoredPlan,
  ({ planId }: { planId: PlanId }) => [`PLAN#${planId}`, 'PLAN'],
  {
    indexes: ({ chapterId, campaignId, adoptedAt }) => ({
      byType: [`plan#${chapterId}`, `${adoptedAt}#${campaignId}`],
      byParent: [`plan#${campaignId}`, chapterId],
    }),
  },
)

const wantedIn = (
  { chapterId, campaignId }: { chapterId: ChapterId; campaignId: CampaignId },
  isWanted: boolean,
  sort: string,
): Record<string, readonly [string, string] | undefined> =>
  isWanted ? { byType: [`wanted#${chapterId}`, sort], byParent: [`wanted#${campaignId}`, sort] } : {}

export const task = entity(
  'task',
  StoredTask,
  ({ planId, taskId }: { planId: PlanId; taskId: TaskId }) => [`PLAN#${planId}`, `TASK#${taskId}`],
  {
    indexes: (item) => ({
      ...wantedIn(
        item,
        item.helpersWanted > 0 && isToBeDone(item),
        `${item.dueOn ?? whenever}#${item.taskId}`,
      ),
      // Who can be written to is found by the day.
      byDate:
        item.dueOn && isToBeDone(item) && item.persons.some(({ personId, offerId }) => personId ?? offerId)
          ? [dueTasks, `${item.dueOn}#${item.taskId}`]
          : undefined,
    }),
  },
)

export const responsibility = entity(
  'responsibility',
  StoredResponsibility,
  ({ planId, responsibilityId }: { planId: PlanId; responsibilityId: ResponsibilityId }) => [
    `PLAN#${planId}`,
    `ROLE#${responsibilityId}`,
  ],
  // What a whole campaign needs comes before the single tasks.
  { indexes: (item) => wantedIn(item, item.isWanted, `0#${item.responsibilityId}`) },
)

const comment = entity(
  'task-comment',
  TaskComment,
  ({ taskId, at, commentId }: { taskId: TaskId; at: string; commentId: string }) => [
    `TASK#${taskId}`,
    `COMMENT#${at}#${commentId}`,
  ],
)

const wantedOf = (item: Record<string, unknown>): Wanted => {
  const isTask = item['entity'] === task.name
  return Wanted.parse({
    ...item,
    kind: isTask ? 'task' : item['kind'],
    wantedId: isTask ? item['taskId'] : item['responsibilityId'],
    helpersWanted: isTask ? item['helpersWanted'] : 1,
  })
}
const anything = entity('wanted', z.looseObject({}), () => ['', ''])

const still = (version: number) => ({ if: '#version = :was', values: { was: version } })

/** Plans with what stands in them. */
export const planStore = (table: Table) => {
  const wanted = async (range: { index: string; partition: string }, page: PageRequest) => {
    const { items, next } = await table.page(anything, range, page)
    return { items: items.map(wantedOf), ...(next && { next }) }
  }
  return {
    /** PL1: a plan with its responsibilities and tasks, 91 items at most. */
    async find(planId: PlanId, consistently: 'eventually' | 'consistently' = 'eventually') {
      const items = await table.collect({ partition: `PLAN#${planId}` }, consistently)
      const found = items.find((item) => item['entity'] === plan.name)
      const of = (name: string) => items.filter((item) => item['entity'] === name)
      return (
        found && {
          plan: StoredPlan.parse(found),
          responsibilities: of(responsibility.name).map((item) => StoredResponsibility.parse(item)),
          tasks: of(task.name)
            .map((item) => StoredTask.parse(item))
            .toSorted((a, b) => (a.dueOn ?? whenever).localeCompare(b.dueOn ?? whenever)),
        }
      )
    },

    /** PL2: a plan with its first responsibilities and tasks, all or none; false when there is one already. */
    async adopt(
      adopted: StoredPlan,
      roles: readonly Responsibility[],
      tasks: readonly Task[],
    ): Promise<boolean> {
      const outcome = await transact(table.client, [
        table.putting(plan, adopted, { if: 'attribute_not_exists(#pk)' }),
        ...roles.map((one): Write => table.putting(responsibility, { ...one, ...whoseOf(adopted) })),
        ...tasks.map((one): Write => table.putting(task, { ...one, ...whoseOf(adopted) })),
      ])
      return outcome.done
    },

    /** PL3: the campaigns a chapter has adopted, the latest first. */
    ofChapter: (chapterId: ChapterId, page: PageRequest) =>
      table.page(plan, { index: 'byType', partition: `plan#${chapterId}`, latestFirst: true }, page),

    /** PL4: the plan in place of the version that was read. */
    async save(before: StoredPlan, after: StoredPlan, more: readonly Write[] = []): Promise<boolean> {
      const saved = { ...after, version: before.version + 1 }
      const write = table.changing(plan, before, saved, still(before.version))
      return (await transact(table.client, [write, ...more])).done
    },

    /** PL5: a new task. */
    addTask: (whose: Plan, added: Task) =>
      table.put(task, { ...added, ...whoseOf(whose) }, { if: 'attribute_not_exists(#pk)' }),

    /** PL6: one task, as it was last written. */
    task: (planId: PlanId, taskId: TaskId) => table.find(task, { planId, taskId }, 'consistently'),

    /** PL7: a task in place of the version that was read. */
    async saveTask(before: StoredTask, after: StoredTask): Promise<boolean> {
      const write = table.changing(
        task,
        before,
        { ...after, version: before.version + 1 },
        still(before.version),
      )
      return (await transact(table.client, [write])).done
    },

    /** PL8: a new responsibility. */
    addResponsibility: (whose: Plan, added: Responsibility) =>
      table.put(responsibility, { ...added, ...whoseOf(whose) }, { if: 'attribute_not_exists(#pk)' }),

    /** PL9: one responsibility, as it was last written. */
    responsibility: (planId: PlanId, responsibilityId: ResponsibilityId) =>
      table.find(responsibility, { planId, responsibilityId }, 'consistently'),

    /** PL10: a responsibility in place of the version that was read. */
    async saveResponsibility(before: StoredResponsibility, after: StoredResponsibility): Promise<boolean> {
      const write = table.changing(
        responsibility,
        before,
        { ...after, version: before.version + 1 },
        still(before.version),
      )
      return (await transact(table.client, [write])).done
    },

    /** PL11: what was said about a task, the latest first. */
    comments: (taskId: TaskId, page: PageRequest) =>
      table.page(comment, { partition: `TASK#${taskId}`, latestFirst: true }, page),

    /** PL12: a comment, counted on its task. */
    async comment(planId: PlanId, said: TaskComment): Promise<void> {
      await transact(table.client, [
        table.putting(comment, said),
        table.updating(
          task,
          { planId, taskId: said.taskId },
          { change: 'ADD #comments :one', if: 'attribute_exists(#pk)', values: { one: 1 } },
        ),
      ])
    },

    /** PL13: whom a chapter looks for, responsibilities first, then by due date. */
    wantedIn: (chapterId: ChapterId, page: PageRequest) =>
      wanted({ index: 'byType', partition: `wanted#${chapterId}` }, page),

    /** PL14: whom the chapters of a campaign look for. */
    wantedFor: (campaignId: CampaignId, page: PageRequest) =>
      wanted({ index: 'byParent', partition: `wanted#${campaignId}` }, page),

    /** PL18: the plan alone. */
    alone: (planId: PlanId) => table.find(plan, { planId }),

    /** PL19: the next address of its calendar. @returns its number */
    renewFeed: (planId: PlanId) => table.nextNumber(plan, { planId }, 'feedNumber'),

    /** A task for a transaction that saves the plan as well. */
    puttingTask: (whose: Plan, put: Task): Write => table.putting(task, { ...put, ...whoseOf(whose) }),
    changingResponsibility: (before: StoredResponsibility, after: StoredResponsibility): Write =>
      table.changing(
        responsibility,
        before,
        { ...after, version: before.version + 1 },
        still(before.version),
      ),
    changingTask: (before: StoredTask, after: StoredTask): Write =>
      table.changing(task, before, { ...after, version: before.version + 1 }, still(before.version)),
  }
}
export type PlanStore = ReturnType<typeof planStore>

export const whoseOf = ({ chapterId, chapterName, campaignId, campaignTitle }: Plan) => ({
  chapterId,
  chapterName,
  campaignId,
  campaignTitle,
})
