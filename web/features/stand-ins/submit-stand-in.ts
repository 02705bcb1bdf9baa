'use server'

import { standInRoutes } from '#shared/stand-ins/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Begins to act for a chapter below, or gives it back. */
export async function submitStandIn(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, standInId] = [text('chapterId'), text('standInId')]
    if (standInId) await ask(standInRoutes.endStandIn, { token, params: { chapterId, standInId }, body: {} })
    else
      await ask(standInRoutes.beginStandIn, {
        token,
        params: { chapterId },
        body: { byChapterId: text('byChapterId'), reason: text('reason'), to: text('to') },
      })
    return `/chapters/${encodeURIComponent(chapterId)}#stand-ins`
  })
}
