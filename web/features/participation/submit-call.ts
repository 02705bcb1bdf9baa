'use server'

import { participationRoutes } from '#shared/participation/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Notes that a district was called. */
export async function submitCall(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [campaignId, chapterId, note] = [text('campaignId'), text('chapterId'), text('note').trim()]
    await ask(participationRoutes.noteCall, {
      token,
      params: { campaignId, chapterId },
      body: { outcome: text('outcome'), ...(note && { note }) },
    })
    return `/campaigns/${encodeURIComponent(campaignId)}/participation/${encodeURIComponent(text('stateId'))}?done=noted`
  })
}
