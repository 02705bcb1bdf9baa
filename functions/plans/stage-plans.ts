import type { Campaign, CampaignId } from '#shared/campaigns/campaign.ts'
import type { Frame, PhaseId } from '#shared/campaigns/frame.ts'
import type { Template, TemplateId, TemplateTaskId } from '#shared/campaigns/template.ts'
import { newId } from '#shared/http/id.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { Adoption, TaskWords, type FullPlan } from '#shared/plans/plan.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { campaignStore } from '../campaigns/campaign-store.ts'
import { frameStore } from '../campaigns/frame-store.ts'
import { campaign, chapters } from '../cast.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import { adoptCampaign } from './adopt-campaign.ts'
import { groundStore } from './ground-store.ts'
import { planStore } from './plan-store.ts'

const phases = [
  { phaseId: 'phs_000000000001' as PhaseId, name: 'Anlauf', from: '2026-11-01', to: '2026-11-30' },
  { phaseId: 'phs_000000000002' as PhaseId, name: 'An den Türen', from: '2026-12-01', to: '2027-01-31' },
]

export const taskWords = (change: object = {}) =>
  TaskWords.parse({
    title: 'Material bestellen',
    done: 'Die Kartons stehen im Büro.',
    dueOn: '2026-12-01',
    helpersWanted: 1,
    persons: [],
    state: 'open',
    ...change,
  })

/** A campaign with two phases and a template for towns, and chapters that adopt it. */
export function stagePlans(tables: TestTables, now: () => Date) {
  const plans = planStore(tables.campaigns)
  const frames = frameStore(tables.campaigns)
  const ground = groundStore(tables.campaigns, tables.signUps)
  const deps = { plans, ground, frames, now }

  async function framed(): Promise<{ opened: Campaign; frame: Frame; template: Template }> {
    const opened: Campaign = { ...campaign, campaignId: newId('cmp') as CampaignId }
    await campaignStore(tables.campaigns).open(opened)
    const frame: Frame = {
      campaignId: opened.campaignId,
      text: 'Vier Monate, ein Ziel.',
      targets: [{ unit: 'conversations', count: 100_000 }],
      phases,
      keyDates: [{ on: '2026-12-12', what: 'Landesweiter Aktionstag' }],
      version: 1,
    }
    await frames.saveFrame(frame)
    const template: Template = {
      templateId: newId('tpl') as TemplateId,
      campaignId: opened.campaignId,
      title: 'Stadt',
      about: 'Für Kreise mit vielen Mietshäusern.',
      responsibilities: ['lead', 'actions', 'press'],
      ideas: [],
      tasks: ['Material bestellen', 'Straßen aussuchen', 'Presse einladen'].map((title, n) => ({
        templateTaskId: `tpt_00000000000${n}` as TemplateTaskId,
        title,
        done: 'Alle wissen Bescheid.',
        phaseId: phases[n === 0 ? 0 : 1]!.phaseId,
        dueFrom: 'start' as const,
        dueDays: 7 * n,
        effort: 'an_evening' as const,
        people: 2,
        changedIn: 1,
      })),
      version: 1,
      savedAt: now().toISOString(),
    }
    await frames.saveTemplate(template)
    return { opened, frame, template }
  }

  const adopt = (actor: Actor, body: object, chapter: Chapter = chapters.dresden) =>
    adoptCampaign.run(
      {
        params: { chapterId: chapter.chapterId },
        query: undefined,
        body: Adoption.parse({ targets: [], responsible: [], ...body }),
        actor,
      },
      deps,
    )

  /** A plan of a chapter, made from the template. */
  async function adopted(actor: Actor, chapter: Chapter = chapters.dresden, body: object = {}) {
    const made = await framed()
    const { campaignId } = made.opened
    const { planId } = await adopt(
      actor,
      { campaignId, templateId: made.template.templateId, ...body },
      chapter,
    )
    const full = (await plans.find(planId)) as FullPlan
    return { ...made, ...full }
  }

  return { deps, plans, frames, framed, adopt, adopted }
}
export type PlanStage = ReturnType<typeof stagePlans>
