import type { ActionWithShifts } from '#shared/actions/action.ts'
import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign, CampaignId } from '#shared/campaigns/campaign.ts'
import type { Phase, PhaseId } from '#shared/campaigns/frame.ts'
import {
  dueOn,
  type Template,
  type TemplateId,
  type TemplateTask,
  type TemplateTaskId,
} from '#shared/campaigns/template.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import type { PlanPerson, Responsibility, Task, TaskId } from '#shared/plans/plan.ts'
import { planIdOf } from '#functions/plans/adopt-campaign.ts'
import type { StoredPlan } from '#functions/plans/plan-store.ts'
import { demoPeople } from '../demo-people.ts'
import { allOf } from './all-of.ts'
import { chance, type Chance } from './chance.ts'
import { districtChapters } from './chapters.ts'
import { somebody } from './names.ts'
import { enterPlanLife } from './plan-life.ts'
import { frameText, roles, taskTexts, templateTexts } from './plan-words.ts'
import type { Stores } from './stores.ts'

const phasesOf = ({ startsOn, endsOn }: Campaign): Phase[] => {
  const ids = ['anlauf', 'tueren', 'abschluss'].map((name) => chance(name).id('phs') as PhaseId)
  return [
    { phaseId: ids[0]!, name: 'Anlauf', from: startsOn, to: addDays(startsOn, 20) },
    { phaseId: ids[1]!, name: 'An den Türen', from: addDays(startsOn, 21), to: addDays(endsOn, -22) },
    { phaseId: ids[2]!, name: 'Abschluss', from: addDays(endsOn, -21), to: endsOn },
  ]
}

const templatesOf = (campaignId: CampaignId, phases: readonly Phase[], savedAt: string): Template[] =>
  templateTexts.map(({ title, about, ideas, tasks }) => ({
    templateId: chance(`template ${title}`).id('tpl') as TemplateId,
    campaignId,
    title,
    about,
    ideas,
    responsibilities: ['lead', 'actions', 'material', 'press', 'newcomers'],
    tasks: tasks.map((name) => {
      const { phase, since = 1, ...words } = taskTexts[name]!
      return {
        ...words,
        templateTaskId: chance(`${title} ${name}`).id('tpt') as TemplateTaskId,
        phaseId: phases[phase]!.phaseId,
        changedIn: since,
      }
    }),
    version: 2,
    savedAt,
  }))

type Ground = {
  campaign: Campaign
  phases: Phase[]
  templates: Template[]
  /** Published actions of the campaign by district. */
  actions: Map<string | undefined, ActionWithShifts[]>
  today: string
}

/** Whoever has not settled what the second version of the template brought does not have it yet. */
const isTaken = (plan: StoredPlan, { templateTaskId }: TemplateTask) => templateTaskId in plan.settled

function tasksOf(
  plan: StoredPlan,
  template: Template,
  { phases, actions, today }: Ground,
  luck: Chance,
): Task[] {
  const pace = luck.between(20, 95)
  const [first] = actions.get(plan.districtChapterId) ?? []
  return template.tasks
    .filter((task) => isTaken(plan, task))
    .map((task) => {
      const { templateTaskId, changedIn: _changed, dueFrom: _from, dueDays: _days, people, ...words } = task
      const due = dueOn(task, phases)!
      const isAtDoors = task.title === taskTexts['doors']!.title || task.title === taskTexts['market']!.title
      const isPast = due < today
      const state = isPast && luck.percent(pace) ? 'done' : luck.percent(isPast ? 50 : 25) ? 'taken' : 'open'
      return {
        ...words,
        planId: plan.planId,
        taskId: luck.id('tsk') as TaskId,
        templateTaskId,
        dueOn: due,
        persons: state === 'open' ? [] : [{ name: somebody(luck).name }],
        helpersWanted: state === 'done' ? 0 : luck.percent(35) ? people : 0,
        state,
        ...(isAtDoors && first && { actionId: first.actionId }),
        ...(state === 'done' && { doneOn: addDays(due, -luck.between(0, 4)) }),
        comments: 0,
        version: 1,
      }
    })
}

const rolesOf = (plan: StoredPlan, luck: Chance, lead: PlanPerson | undefined): Responsibility[] =>
  roles.map((kind) => {
    const isFilled = kind === 'lead' || luck.percent(60)
    return {
      planId: plan.planId,
      responsibilityId: luck.id('rsp') as Responsibility['responsibilityId'],
      kind,
      isWanted: !isFilled && luck.percent(50),
      ...(isFilled && { person: kind === 'lead' && lead ? lead : { name: somebody(luck).name } }),
      version: 1,
    }
  })

function planOf(chapter: Chapter, campaign: Campaign, adoptedOn: string, luck: Chance): StoredPlan {
  return {
    planId: planIdOf(chapter.chapterId, campaign.campaignId),
    priorityId: campaign.priorityId,
    priorityTitle: campaign.priorityTitle,
    campaignId: campaign.campaignId,
    campaignTitle: campaign.title,
    chapterId: chapter.chapterId,
    chapterName: chapter.name,
    ...(chapter.districtChapterId && { districtChapterId: chapter.districtChapterId }),
    ...(chapter.parentId && { parentId: chapter.parentId, stateId: chapter.parentId }),
    targets: [
      { unit: 'conversations', count: luck.between(4, 24) * 50 },
      { unit: 'actions', count: luck.between(3, 9) },
    ],
    adoptedAt: instantInBerlin(adoptedOn, '19:30'),
    settled: {},
    version: 1,
  }
}

/** The person of the sign-in page who coordinates a chapter. */
const leads: Record<string, string> = { dresden: 'Katrin Vogel', rostock: 'Ole Hansen' }

/** A frame with templates, a layer of Saxony, and the plans of the districts that take part; the campaign before it. */
export async function enterPlans(
  stores: Stores,
  [campaign, , earlier]: readonly Campaign[],
  actions: readonly ActionWithShifts[],
  today: string,
): Promise<void> {
  if (!campaign || !earlier) throw new Error('The seed has too few campaigns')
  const phases = phasesOf(campaign)
  const templates = templatesOf(campaign.campaignId, phases, campaign.openedAt)
  const ground = {
    campaign,
    phases,
    templates,
    actions: Map.groupBy(
      actions.filter(({ campaignId }) => campaignId === campaign.campaignId),
      ({ districtChapterId }) => districtChapterId as string | undefined,
    ),
    today,
  }
  await stores.frames.saveFrame({
    ...frameText(campaign),
    campaignId: campaign.campaignId,
    phases,
    version: 1,
  })
  for (const template of templates) {
    const first = template.tasks.filter(({ changedIn }) => changedIn === 1)
    await stores.frames.saveTemplate({ ...template, tasks: first, version: 1 })
    await stores.frames.saveTemplate(template)
  }
  await stores.frames.saveLayer({
    campaignId: campaign.campaignId,
    chapterId: districtChapters.find(({ chapterId }) => chapterId === 'dresden')!.parentId!,
    phases: [{ phaseId: phases[1]!.phaseId, from: addDays(phases[1]!.from, 3), to: phases[1]!.to }],
    targets: [
      { unit: 'conversations', count: 6_000 },
      { unit: 'districts', count: 12 },
    ],
    version: 1,
    savedAt: campaign.openedAt,
  })

  const hosts = new Set<string | undefined>(actions.map(({ districtChapterId }) => districtChapterId))
  const taking = districtChapters.filter(({ chapterId }) => hosts.has(chapterId))
  await allOf(taking, async (chapter) => {
    const luck = chance(`plan of ${chapter.chapterId}`)
    const template = templates[luck.percent(60) ? 0 : 1]!
    // Some have looked at the second version of the template, some have not; Dresden has not.
    const hasLooked = luck.percent(55) && chapter.chapterId !== 'dresden'
    const settled = Object.fromEntries(
      template.tasks
        .filter(({ changedIn }) => changedIn === 1 || hasLooked)
        .map(({ templateTaskId, changedIn }) => [templateTaskId, changedIn]),
    )
    const since = addDays(campaign.startsOn, luck.between(-4, 17))
    const plan = { ...planOf(chapter, campaign, since, luck), templateId: template.templateId, settled }
    const lead = demoPeople.find(({ name }) => name === leads[chapter.chapterId])
    const person = lead && { name: lead.name, personId: lead.personId as PlanPerson['personId'] }
    await stores.plans.adopt(plan, rolesOf(plan, luck, person), tasksOf(plan, template, ground, luck))
  })
  const saxony = districtChapters.find(({ chapterId }) => chapterId === 'dresden')!.parentId
  const weak = districtChapters.find(
    ({ chapterId, parentId }) => parentId === saxony && !hosts.has(chapterId),
  )
  await enterPlanLife(stores, campaign, weak, today)
  const before = districtChapters
    .filter(({ chapterId }) => chance(`before ${chapterId}`).percent(13))
    .slice(0, 50)
  await allOf(before, async (chapter) => {
    const luck = chance(`before ${chapter.chapterId}`)
    const since = addDays(earlier.startsOn, luck.between(0, 60))
    await stores.plans.adopt(planOf(chapter, earlier, since, luck), [], [])
  })
}
