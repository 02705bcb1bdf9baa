'use server'

import { priorityRoutes } from '#shared/priorities/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Votes with the own seat; the button that was pressed says how. */
export async function submitVote(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const proposalId = text('proposalId')
    const { state } = await ask(priorityRoutes.castVote, {
      token,
      params: { proposalId, councilId: text('councilId') },
      body: { choice: text('choice'), textVersion: Number(text('textVersion')) },
    })
    return `/proposals/${encodeURIComponent(proposalId)}?done=${state === 'decided' ? 'decided' : 'voted'}`
  })
}
