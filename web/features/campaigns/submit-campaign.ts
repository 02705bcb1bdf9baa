'use server'

import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Opens a campaign under a decided priority. */
export async function submitCampaign(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const { campaignId } = await ask(campaignRoutes.openCampaign, {
      token,
      body: {
        priorityId: text('priorityId'),
        title: text('title'),
        text: text('text'),
        startsOn: text('startsOn'),
        endsOn: text('endsOn'),
      },
    })
    return `/campaigns/${campaignId}`
  })
}
