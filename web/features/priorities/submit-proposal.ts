'use server'

import { priorityRoutes } from '#shared/priorities/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

const words = ({ text }: Sent) => ({
  title: text('title'),
  text: text('text'),
  goal: { count: Number(text('goal.count') || 0), unit: text('goal.unit') },
  startsOn: text('startsOn'),
  endsOn: text('endsOn'),
})

/** Puts a priority before both councils, or saves a new version of its text when it has been there. */
export async function submitProposal(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async (sent) => {
    const { token } = await requireMe()
    const revised = sent.text('proposalId')
    const { proposalId } = revised
      ? await ask(priorityRoutes.reviseProposal, {
          token,
          params: { proposalId: revised },
          body: { ...words(sent), version: Number(sent.text('version')) },
        })
      : await ask(priorityRoutes.propose, { token, body: words(sent) })
    return `/proposals/${proposalId}?done=${revised ? 'revised' : 'proposed'}`
  })
}
