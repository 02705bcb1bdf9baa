'use server'

import { ActionType } from '#shared/actions/action.ts'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ResponsibilityKind } from '#shared/campaigns/template.ts'
import { enteredTargets } from '#web/features/plans/components/entered-targets.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { mineOver } from './components/mine-over.ts'
import { enteredRows } from './components/rows.ts'

/** What is saved over what the form had found; whoever has seen what others wrote may put their own words over it. */
function over<Words extends Record<string, unknown>>(text: Sent['text'], now: Words) {
  const was = JSON.parse(text('was'))
  const seen = text('seen') ? JSON.parse(text('seen')) : was
  return { ...mineOver(was, seen, now), version: Number(seen.version) }
}

/** Saves what all districts share of a campaign. */
export async function submitFrame(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const campaignId = text('campaignId')
    const phases = enteredRows(text, 'phases', {
      parts: ['phaseId', 'name', 'from', 'to'],
      hidden: ['phaseId'],
      most: 12,
    })
    const [name, reach] = [text('contact.name').trim(), text('contact.reach').trim()]
    await ask(campaignRoutes.saveFrame, {
      token,
      params: { campaignId },
      body: over(text, {
        // A form is sent with other ends of lines.
        text: text('text').replaceAll('\r\n', '\n'),
        targets: enteredTargets(text),
        phases: phases.map(({ phaseId, ...phase }) => ({ ...(phaseId && { phaseId }), ...phase })),
        keyDates: enteredRows(text, 'keyDates', { parts: ['on', 'what'], most: 20 }),
        ...((name || reach) && { contact: { name, reach } }),
      }),
    })
    return `/campaigns/${encodeURIComponent(campaignId)}?done=saved`
  })
}

/** Saves the days and the share of one state. */
export async function submitLayer(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [campaignId, chapterId] = [text('campaignId'), text('chapterId')]
    const phases = enteredRows(text, 'phases', {
      parts: ['phaseId', 'from', 'to'],
      hidden: ['phaseId'],
      most: 12,
    })
    await ask(campaignRoutes.saveLayer, {
      token,
      params: { campaignId, chapterId },
      body: over(text, { phases, targets: enteredTargets(text) }),
    })
    return `/campaigns/${encodeURIComponent(campaignId)}?done=saved`
  })
}

const enteredTemplate = (text: Sent['text']) => ({
  title: text('title'),
  about: text('about'),
  responsibilities: ResponsibilityKind.options.filter((kind) => text(`role.${kind}`) === 'yes'),
  ideas: enteredRows(text, 'ideas', {
    parts: ['type', 'title', 'description'],
    hidden: ['type'],
    most: 12,
  }).map(({ type, description, ...words }) => ({
    type: ActionType.safeParse(type).data ?? 'other',
    description: description.replaceAll('\r\n', '\n'),
    ...words,
  })),
  tasks: enteredRows(text, 'tasks', {
    parts: ['templateTaskId', 'title', 'done', 'phaseId', 'dueFrom', 'dueDays', 'effort', 'people', 'skills'],
    hidden: ['templateTaskId', 'phaseId', 'dueFrom', 'dueDays', 'effort', 'people'],
    most: 40,
  }).map(({ templateTaskId, skills, dueDays, people, ...words }) => ({
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
    const body = enteredTemplate(text)
    const saved = await (templateId
      ? ask(campaignRoutes.saveTemplate, {
          token,
          params: { campaignId, templateId },
          body: over(text, body),
        })
      : ask(campaignRoutes.addTemplate, { token, params: { campaignId }, body }))
    return `/campaigns/${encodeURIComponent(campaignId)}/templates/${saved.templateId}?done=saved`
  })
}
