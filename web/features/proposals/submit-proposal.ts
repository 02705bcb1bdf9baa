'use server'

import { proposalRoutes } from '#shared/proposals/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

const mostSections = 12
const places = Array.from({ length: mostSections }, (_, place) => place)

/** Sections somebody wrote something into, in their order; an emptied one is deleted. */
const sections = ({ text }: Pick<Sent, 'text'>) =>
  places.flatMap((place) => {
    const sectionId = text(`sections.${place}.sectionId`)
    const [heading, words] = [text(`sections.${place}.heading`), text(`sections.${place}.text`)]
    return heading || words ? [{ ...(sectionId && { sectionId }), heading, text: words }] : []
  })

const words = (sent: Sent) => {
  const { text } = sent
  const resources = text('resources')
  return {
    title: text('title'),
    summary: text('summary'),
    sections: sections(sent),
    goal: {
      count: Number(text('goal.count') || 0),
      unit: text('goal.unit'),
      ...(text('goal.measure') && { measure: text('goal.measure') }),
    },
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    reviewOn: text('reviewOn'),
    ...(resources && { resources }),
  }
}

const lineage = ({ text }: Sent) => ({
  ...(text('topicId') && { topicId: text('topicId') }),
  ...(text('priorityId') && { reviews: { priorityId: text('priorityId'), wish: text('wish') } }),
})

/** Writes a draft. */
export async function submitProposal(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async (sent) => {
    const { token } = await requireMe()
    const body = { text: words(sent), key: sent.text('key'), ...lineage(sent) }
    const { proposalId } = await ask(proposalRoutes.propose, { token, body })
    return `/proposals/${proposalId}?done=drafted`
  })
}

/** The field in which a section that was changed meanwhile stands. */
const fieldOf = (changed: string, form: FormData) => {
  const place = places.find((one) => form.get(`sections.${one}.sectionId`) === changed)
  return place === undefined ? changed : `sections.${place}.text`
}

/**
 * Saves a new version. Where others changed the same part, the form comes back with both; sent once more, it is meant
 * to stand over what was read.
 */
export async function submitRevision(_before: FormState, form: FormData): Promise<FormState> {
  let proposalId = ''
  const state = await submission(form, async (sent) => {
    const { token } = await requireMe()
    proposalId = sent.text('proposalId')
    await ask(proposalRoutes.reviseProposal, {
      token,
      params: { proposalId },
      body: { ...words(sent), textVersion: Number(sent.text('textVersion')) },
    })
    return `/proposals/${proposalId}?done=revised`
  })
  if (state.refusal !== 'text_conflict') return state
  const { token } = await requireMe()
  const { text } = await ask(proposalRoutes.getProposal, { token, params: { proposalId } })
  return {
    ...state,
    errors: state.errors.map((error) => ({ ...error, field: fieldOf(error.field, form) })),
    values: { ...state.values, textVersion: String(text.textVersion) },
  }
}

/** What a sponsor does with one press: show the draft, ask for a sense check, let the councils vote. */
export async function submitStep(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [proposalId, version, step] = [text('proposalId'), Number(text('version')), text('step')]
    const params = { proposalId }
    const amendmentId = text('amendmentId')
    if (step === 'publish') await ask(proposalRoutes.publishProposal, { token, params, body: { version } })
    else if (step === 'sponsor') await ask(proposalRoutes.sponsorProposal, { token, params })
    else if (step === 'sense')
      await ask(proposalRoutes.openSenseCheck, {
        token,
        params,
        body: { days: Number(text('days')), version },
      })
    else
      await ask(proposalRoutes.openVote, {
        token,
        params,
        body: { version, ...(amendmentId && { amendmentId }) },
      })
    return `/proposals/${proposalId}?done=${step}`
  })
}

/** What becomes of a text on which two votes gave no common answer. */
export async function submitConclusion(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [proposalId, outcome, until] = [text('proposalId'), text('outcome'), text('until')]
    await ask(proposalRoutes.concludeProposal, {
      token,
      params: { proposalId },
      body: {
        outcome,
        reasons: text('reasons'),
        version: Number(text('version')),
        ...(outcome === 'postponed' && until && { until }),
      },
    })
    return `/proposals/${proposalId}?done=concluded`
  })
}
