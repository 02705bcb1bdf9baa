'use server'

import { rankingRoutes } from '#shared/rankings/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, typedInto } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** What a form says about each option, by the part of the field’s name behind the dot. */
const byOption = (form: FormData, prefix: string) =>
  Object.entries(typedInto(form)).flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), value] as const] : [],
  )

/** Asks both councils to put some topics or proposals in an order. */
export async function submitRanking(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const { rankingId } = await ask(rankingRoutes.openRanking, {
      token,
      body: {
        title: text('title'),
        ...(text('text').trim() && { text: text('text') }),
        method: text('method'),
        optionIds: byOption(form, 'option').map(([optionId]) => optionId),
        closesOn: text('closesOn'),
        key: text('key'),
      },
    })
    return `/rankings/${rankingId}?done=opened`
  })
}

/** Says with a seat how to order them. */
export async function submitMarks(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const rankingId = text('rankingId')
    await ask(rankingRoutes.castRanking, {
      token,
      params: { rankingId, seatId: text('seatId') },
      body: {
        marks: Object.fromEntries(
          byOption(form, 'mark').flatMap(([optionId, mark]) =>
            mark === '' ? [] : [[optionId, Number(mark)]],
          ),
        ),
      },
    })
    return `/rankings/${encodeURIComponent(rankingId)}?done=cast`
  })
}
