'use server'

import { reportedFigures } from '#shared/actions/report.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Says what came of an action; it closes it. */
export async function submitReport(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    await ask(actionRoutes.reportAction, {
      token,
      params: { chapterId, actionId },
      body: {
        ...Object.fromEntries(reportedFigures.map((name) => [name, Number(text(name) || 0)])),
        ...(text('learned').trim() && { learned: text('learned') }),
        pressLinks: text('pressLinks').split(/\s+/).filter(Boolean),
      },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/actions/${encodeURIComponent(actionId)}?done=reported`
  })
}
