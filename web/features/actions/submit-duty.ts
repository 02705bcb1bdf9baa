'use server'

import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Says who sees to a piece of paperwork, and whether it is done. */
export async function submitDuty(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId, kind] = [text('chapterId'), text('actionId'), text('kind')]
    await ask(actionRoutes.saveDuty, {
      token,
      params: { chapterId, actionId, kind },
      body: {
        ...(text('responsible') && { responsible: text('responsible') }),
        isDone: text('isDone') === 'yes',
      },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/actions/${encodeURIComponent(actionId)}?done=duty#duties`
  })
}
