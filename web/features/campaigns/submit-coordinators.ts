'use server'

import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { pasted, submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Names who shapes a campaign: those whose tick stays, and one more. */
export async function submitCoordinators(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const campaignId = text('campaignId')
    const added = pasted(text('personIds.0'))
    const kept = text('known')
      .split(' ')
      .filter((personId) => text(`kept.${personId}`) === 'yes')
    await ask(campaignRoutes.nameCoordinators, {
      token,
      params: { campaignId },
      body: { personIds: [...(added ? [added] : []), ...kept], version: Number(text('version')) },
    })
    return `/campaigns/${encodeURIComponent(campaignId)}/edit?done=named#coordinators`
  })
}
