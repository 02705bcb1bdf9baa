'use server'

import { ActionType } from '#shared/actions/action.ts'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ResponsibilityKind } from '#shared/campaigns/template.ts'
import { enteredTargets, targetInForm } from '#web/features/plans/components/entered-targets.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { enteredRows, rowsInUse, type RowsOf } from './components/rows.ts'
import { savedOver } from './components/saved-over.ts'

const framePhases = { parts: ['phaseId', 'name', 'from', 'to'], hidden: ['phaseId'], most: 12 } as const
const layerPhases = { parts: ['phaseId', 'from', 'to'], hidden: ['phaseId'], most: 12 } as const
const keyDates = { parts: ['on', 'what'], most: 20 } as const
const ideas = { parts: ['type', 'title', 'description'], hidden: ['type'], most: 12 } as const
const tasks = {
  parts: ['templateTaskId', 'title', 'done', 'phaseId', 'dueFrom', 'dueDays', 'effort', 'people', 'skills'],
  hidden: ['templateTaskId', 'phaseId', 'dueFrom', 'dueDays', 'effort', 'people'],
  most: 40,
} as const

/** Where the parts of the rows of a list were typed. */
const rowsOf = (text: Sent['text'], name: string, rows: RowsOf) => {
  const inUse = rowsInUse(text, name, rows)
  return { [name]: (entry: number, part: string) => `${name}.${inUse[entry]}.${part}` }
}
const targetsOf = (text: Sent['text']) => ({
  targets: (entry: number) => targetInForm(text)(`targets.${entry}`),
})

/** A form is sent with other ends of lines than it came with. */
const paragraphsOf = (typed: string) => typed.replaceAll('\r\n', '\n')

/** Saves what all districts share of a campaign. */
export async function submitFrame(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const campaignId = text('campaignId')
    const [name, reach] = [text('contact.name').trim(), text('contact.reach').trim()]
    await savedOver(text, {
      now: {
        text: paragraphsOf(text('text')),
        targets: enteredTargets(text),
        phases: enteredRows(text, 'phases', framePhases).map(({ phaseId, ...phase }) => ({
          ...(phaseId && { phaseId }),
          ...phase,
        })),
        keyDates: enteredRows(text, 'keyDates', keyDates),
        ...((name || reach) && { contact: { name, reach } }),
      },
      places: {
        ...targetsOf(text),
        ...rowsOf(text, 'phases', framePhases),
        ...rowsOf(text, 'keyDates', keyDates),
      },
      send: (body) => ask(campaignRoutes.saveFrame, { token, params: { campaignId }, body }),
    })
    return `/campaigns/${encodeURIComponent(campaignId)}?done=saved`
  })
}

/** Saves the days and the share of one state. */
export async function submitLayer(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [campaignId, chapterId] = [text('campaignId'), text('chapterId')]
    await savedOver(text, {
      now: { phases: enteredRows(text, 'phases', layerPhases), targets: enteredTargets(text) },
      places: { ...targetsOf(text), ...rowsOf(text, 'phases', layerPhases) },
      send: (body) => ask(campaignRoutes.saveLayer, { token, params: { campaignId, chapterId }, body }),
    })
    return `/campaigns/${encodeURIComponent(campaignId)}?done=saved`
  })
}

const enteredTemplate = (text: Sent['text']) => ({
  title: text('title'),
  about: text('about'),
  responsibilities: ResponsibilityKind.options.filter((kind) => text(`role.${kind}`) === 'yes'),
  ideas: enteredRows(text, 'ideas', ideas).map(({ type, description, ...words }) => ({
    type: ActionType.safeParse(type).data ?? 'other',
    description: paragraphsOf(description),
    ...words,
  })),
  tasks: enteredRows(text, 'tasks', tasks).map(({ templateTaskId, skills, dueDays, people, ...words }) => ({
    ...words,
    ...(templateTaskId && { templateTaskId }),
    ...(skills && { skills }),
    dueDays: Number(dueDays || 0),
    people: Number(people || 1),
  })),
})

/** Adds a template for local plans, or saves a new version of one. */
export async function submitTemplate(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [campaignId, templateId] = [text('campaignId'), text('templateId')]
    const saved = await savedOver(text, {
      now: enteredTemplate(text),
      places: { ...rowsOf(text, 'ideas', ideas), ...rowsOf(text, 'tasks', tasks) },
      send: (body) =>
        templateId
          ? ask(campaignRoutes.saveTemplate, { token, params: { campaignId, templateId }, body })
          : ask(campaignRoutes.addTemplate, { token, params: { campaignId }, body }),
    })
    return `/campaigns/${encodeURIComponent(campaignId)}/templates/${saved.templateId}?done=saved`
  })
}
