import * as z from 'zod'
import { ActionSummary, type ActionId } from '#shared/actions/action.ts'
import { Campaign, type CampaignId } from '#shared/campaigns/campaign.ts'
import { Frame, phasesIn, StateLayer } from '#shared/campaigns/frame.ts'
import { Chapter } from '#shared/chapters/chapter.ts'
import { Seat, seatsOn } from '#shared/councils/council.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { isToBeDone, Plan, Task, type PlanId } from '#shared/plans/plan.ts'
import { Session } from '#shared/sessions/session.ts'
import { SignUp } from '#shared/sign-ups/sign-up.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

/** A calendar shows this many entries at most: a chapter of a large city has fewer in a year. */
const most = 200

const action = entity('action', ActionSummary, ({ actionId }: { actionId: ActionId }) => [
  `ACTION#${actionId}`,
  'ACTION',
])
const chapter = entity('chapter', Chapter.pick({ name: true }), ({ chapterId }: { chapterId: string }) => [
  'CHAPTERS',
  chapterId,
])
const campaign = entity(
  'campaign',
  Campaign.pick({ title: true }),
  ({ campaignId }: { campaignId: string }) => [`CAMPAIGN#${campaignId}`, 'CAMPAIGN'],
)
const signUp = entity(
  'sign-up',
  SignUp.pick({ actionId: true, shiftId: true, state: true, about: true }),
  ({ actionId }: { actionId: ActionId }) => [`ACTION#${actionId}`, 'SIGN-UP'],
)

/** No names: what stands behind a task is left out before anything is made of it. */
const DueTask = Task.pick({ taskId: true, title: true, dueOn: true, state: true, version: true })
const PlanOfFeed = Plan.pick({
  planId: true,
  chapterId: true,
  chapterName: true,
  campaignId: true,
  campaignTitle: true,
  stateId: true,
}).extend({ feedNumber: z.int().default(0) })
const FrameOfFeed = Frame.pick({ phases: true, keyDates: true })

/** What calendars show; all of it written by the features it belongs to. */
export const calendarStore = (campaigns: Table, signUps: Table, councils: Table) => ({
  /** K1 */
  chapterName: async (chapterId: string) => (await campaigns.find(chapter, { chapterId }))?.name,

  /** K2 */
  campaignTitle: async (campaignId: string) => (await campaigns.find(campaign, { campaignId }))?.title,

  /** K3: the actions of a chapter from a moment on, those called off among them; no drafts. */
  async ofChapter(chapterId: string, from: string) {
    const range = { index: 'byChapter', partition: `action#${chapterId}`, from }
    const found = await campaigns.first(action, range, most)
    return found.filter(({ state }) => state !== 'draft')
  },

  /** K4: the published actions of a campaign from a moment on. */
  ofCampaign: (campaignId: string, from: string) =>
    campaigns.first(action, { index: 'byParent', partition: `action#${campaignId}`, from }, most),

  /** K8: a plan, and those of its tasks that are to be done until a day. */
  async ofPlan(planId: PlanId) {
    const items = await campaigns.collect({ partition: `PLAN#${planId}` })
    const plan = items.find((item) => item['entity'] === 'plan')
    return (
      plan && {
        plan: PlanOfFeed.parse(plan),
        tasks: items
          .filter((item) => item['entity'] === 'task')
          .map((item) => DueTask.parse(item))
          .filter(({ dueOn, state }) => dueOn !== undefined && isToBeDone({ state })),
      }
    )
  },

  /** K9: the phases and key dates of a campaign, as they are in one state. */
  async datesOf(campaignId: CampaignId, stateId: string | undefined) {
    const partition = `CAMPAIGN#${campaignId}`
    const items = await campaigns.collect({ partition, from: 'FRAME', to: 'LAYER#~' })
    const frame = items.find((item) => item['entity'] === 'frame')
    const layer = items.find((item) => item['entity'] === 'layer' && item['chapterId'] === stateId)
    const { phases, keyDates } = FrameOfFeed.parse(frame ?? { phases: [], keyDates: [] })
    return { phases: phasesIn(phases, layer && StateLayer.parse(layer)), keyDates }
  },

  /** K5: the shifts somebody comes to, from a moment on. */
  async ofPerson(personId: PersonId, from: string) {
    const range = { index: 'byPerson', partition: `PERSON#${personId}`, from }
    const found = await signUps.first(signUp, range, most)
    return found.filter(({ state }) => state === 'confirmed')
  },

  /** K6: the councils in which somebody holds a seat on a day, or is the deputy of who does (CO1, seen from here). */
  async councilsOf(personId: PersonId, day: string) {
    const roll = (await councils.collect({ partition: 'SEATS' })).map((item) => Seat.parse(item))
    return seatsOn(day, roll)
      .filter((seat) => seat.personId === personId || seat.deputy?.personId === personId)
      .map(({ councilId }) => councilId)
  },

  /** K7: the sessions to come (SE1, seen from here). */
  sessions: async () =>
    (await councils.collect({ index: 'byDate', partition: 'session#planned', atMost: most })).map((item) =>
      Session.parse(item),
    ),
})
export type CalendarStore = ReturnType<typeof calendarStore>
