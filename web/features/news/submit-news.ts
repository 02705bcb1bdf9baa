'use server'

import { newsRoutes } from '#shared/news/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Chooses how soon news comes by mail: by the link of a mail, or signed in. */
export async function submitNewsChoice(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const [link, pace] = [text('token'), text('pace')]
    if (link) {
      await ask(newsRoutes.saveNewsChoice, { body: { token: link, pace } })
      return `/my/news/link?token=${encodeURIComponent(link)}&done=chosen`
    }
    const { token } = await requireMe()
    await ask(newsRoutes.chooseNews, { token, body: { pace } })
    return '/my/news?done=chosen'
  })
}
