import { frameStore } from '#functions/campaigns/frame-store.ts'
import { newId } from '#shared/http/id.ts'
import { addDays } from '#shared/calendar/berlin-time.ts'
import type { CampaignId } from '#shared/campaigns/campaign.ts'
import type { PhaseId } from '#shared/campaigns/frame.ts'
import type { Template, TemplateId, TemplateTask, TemplateTaskId } from '#shared/campaigns/template.ts'
import { platformTables } from './tables.ts'

const phaseId = newId('phs') as PhaseId
export const task = (title: string, dueDays: number, changedIn = 1): TemplateTask => ({
  templateTaskId: newId('tpt') as TemplateTaskId,
  title,
  done: 'Alle wissen Bescheid.',
  phaseId,
  dueFrom: 'start',
  dueDays,
  effort: 'an_evening',
  people: 2,
  changedIn,
})
export const frames = () => frameStore(platformTables().campaigns)
export async function stagedFrame(campaignId: CampaignId, from: string): Promise<[Template, Template]> {
  await frames().saveFrame({
    campaignId,
    text: 'Decken, Tee und offene Räume.',
    targets: [{ unit: 'conversations', count: 10_000 }],
    phases: [{ phaseId, name: 'Erste Kälte', from, to: addDays(from, 30) }],
    keyDates: [],
    coordinatorIds: [],
    version: 1,
  })
  const made = (title: string, tasks: string[]): Template => ({
    templateId: newId('tpl') as TemplateId,
    campaignId,
    title,
    about: `Für Kreise wie ${title}.`,
    responsibilities: ['lead', 'press'],
    ideas: [
      {
        type: 'info_stand',
        title: 'Teestand am Bahnhof',
        description: 'Heißer Tee für alle, die warten müssen.',
      },
    ],
    tasks: tasks.map((one, n) => task(one, 7 + n)),
    version: 1,
    savedAt: new Date().toISOString(),
  })
  const both: [Template, Template] = [
    made('Stadt', ['Decken sammeln', 'Raum öffnen']),
    made('Land', ['Fahrdienst aufbauen']),
  ]
  for (const one of both) await frames().saveTemplate(one)
  return both
}
