'use server'

import { planRoutes } from '#shared/plans/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, toldInForm } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { overOthers } from './components/over-others.ts'
import { enteredTargets, targetInForm } from './components/entered-targets.ts'
import { firstKinds } from './components/first-kinds.ts'

/** Adopts a campaign. */
export async function submitAdoption(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, from] = [text('chapterId'), text('from')]
    const responsible = firstKinds.flatMap((kind) => {
      const [person, isWanted] = [text(`person.${kind}`).trim(), text(`wanted.${kind}`) === 'yes']
      return person || isWanted ? [{ kind, ...(person && { person }), isWanted: isWanted && !person }] : []
    })
    const body = {
      campaignId: text('campaignId'),
      ...(from.startsWith('tpl_') && { templateId: from }),
      ...(from.startsWith('pla_') && { copyOf: { planId: from } }),
      targets: enteredTargets(text),
      responsible,
    }
    const { planId } = await toldInForm(targetInForm(text), () =>
      ask(planRoutes.adoptCampaign, { token, params: { chapterId }, body }),
    )
    return `/coordinate/${encodeURIComponent(chapterId)}/plans/${planId}?done=adopted`
  })
}

/** Saves the own targets. */
export async function submitTargets(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, planId] = [text('chapterId'), text('planId')]
    const body = { targets: enteredTargets(text), version: Number(text('version')) }
    await toldInForm(targetInForm(text), () =>
      ask(planRoutes.saveTargets, { token, params: { chapterId, planId }, body }),
    )
    return `/coordinate/${encodeURIComponent(chapterId)}/plans/${encodeURIComponent(planId)}?done=saved`
  })
}

/** Gives the calendar of a plan a new address. */
export async function submitCalendarAddress(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, planId] = [text('chapterId'), text('planId')]
    await ask(planRoutes.renewPlanCalendarAddress, { token, params: { chapterId, planId }, body: {} })
    return `/coordinate/${encodeURIComponent(chapterId)}/plans/${encodeURIComponent(planId)}/calendar?done=renewed`
  })
}

/** Gives a responsibility to somebody, or asks the public. */
export async function submitResponsibility(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, planId, responsibilityId] = [
      text('chapterId'),
      text('planId'),
      text('responsibilityId'),
    ]
    const [person, title] = [text('person').trim(), text('title').trim()]
    const now = {
      kind: text('kind'),
      ...(title && { title }),
      ...(person && { person }),
      isWanted: text('isWanted') === 'yes',
    }
    const was = JSON.parse(text('was') || '{}')
    await (responsibilityId
      ? ask(planRoutes.saveResponsibility, {
          token,
          params: { chapterId, planId, responsibilityId },
          body: { was: text('seen') ? overOthers(was, JSON.parse(text('seen')), now) : was, now },
        })
      : ask(planRoutes.addResponsibility, { token, params: { chapterId, planId }, body: now }))
    return `/coordinate/${encodeURIComponent(chapterId)}/plans/${encodeURIComponent(planId)}?done=saved#people`
  })
}

/** Takes or ignores what the template changed. */
export async function submitTemplateChange(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, planId] = [text('chapterId'), text('planId')]
    await ask(planRoutes.settleChange, {
      token,
      params: { chapterId, planId, templateTaskId: text('templateTaskId') },
      body: { decision: text('decision'), templateVersion: Number(text('templateVersion')) },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/plans/${encodeURIComponent(planId)}/changes?done=saved`
  })
}
