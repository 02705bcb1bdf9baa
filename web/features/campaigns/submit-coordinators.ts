'use server'

import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { pasted, submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { savedOver } from './components/saved-over.ts'

/** Names who shapes a campaign: those whose tick stays, and one more. */
export async function submitCoordinators(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const campaignId = text('campaignId')
    const added = pasted(text('added'))
    const shown: string[] = JSON.parse(text('was')).personIds
    const kept = shown.filter((personId) => personId !== added && text(`kept.${personId}`) === 'yes')
    await savedOver(text, {
      now: { personIds: [...kept, ...(added ? [added] : [])] },
      // Only what was typed can be wrong.
      places: { personIds: () => 'added' },
      send: (body) => ask(campaignRoutes.nameCoordinators, { token, params: { campaignId }, body }),
    })
    return `/campaigns/${encodeURIComponent(campaignId)}/edit?done=named#coordinators`
  })
}
