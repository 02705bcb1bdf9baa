'use server'

import { proposalRoutes } from '#shared/proposals/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Votes with a seat; the button that was pressed says how. */
export async function submitVote(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [proposalId, reason] = [text('proposalId'), text('reason')]
    await ask(proposalRoutes.castVote, {
      token,
      params: { proposalId, round: text('round'), seatId: text('seatId') },
      body: {
        choice: text('choice'),
        textVersion: Number(text('textVersion')),
        ...(reason && { reason }),
      },
    })
    return `/proposals/${encodeURIComponent(proposalId)}?done=voted`
  })
}

/** Says how somebody sees the text before anything is decided. */
export async function submitSense(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [proposalId, reason] = [text('proposalId'), text('reason')]
    await ask(proposalRoutes.giveSense, {
      token,
      params: { proposalId },
      body: { feeling: text('feeling'), ...(reason && { reason }) },
    })
    return `/proposals/${encodeURIComponent(proposalId)}?done=sensed#sense`
  })
}
