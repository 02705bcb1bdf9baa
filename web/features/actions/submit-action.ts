'use server'

import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { shiftRows } from './components/shift-rows.ts'

/** The shifts up to the last row somebody wrote into; a gap between them is an error of its own. */
function shiftsOf({ text }: Sent) {
  const rows = Array.from({ length: shiftRows }, (_, row) => ({
    from: text(`shifts.${row}.from`),
    to: text(`shifts.${row}.to`),
    capacity: text(`shifts.${row}.capacity`),
  }))
  const last = rows.findLastIndex(({ from, to, capacity }) => from || to || capacity)
  return rows
    .slice(0, Math.max(last, 0) + 1)
    .map(({ capacity, ...times }) => ({ ...times, capacity: Number(capacity || 0) }))
}

const entered = (sent: Sent) => {
  const { text } = sent
  return {
    type: text('type'),
    title: text('title'),
    description: text('description'),
    place: {
      name: text('place.name'),
      street: text('place.street'),
      postcode: text('place.postcode'),
      city: text('place.city'),
      isStepFree: text('place.isStepFree') === 'yes',
    },
    on: text('on'),
    shifts: shiftsOf(sent),
  }
}

/** Registers an action as a draft, or saves a draft anew. */
export async function submitAction(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async (sent) => {
    const { token } = await requireMe()
    const [chapterId, draft] = [sent.text('chapterId'), sent.text('actionId')]
    const { actionId } = draft
      ? await ask(actionRoutes.reviseAction, {
          token,
          params: { chapterId, actionId: draft },
          body: { ...entered(sent), version: Number(sent.text('version')) },
        })
      : await ask(actionRoutes.registerAction, {
          token,
          params: { chapterId },
          body: { ...entered(sent), campaignId: sent.text('campaignId') },
        })
    return `/coordinate/${encodeURIComponent(chapterId)}/actions/${actionId}`
  })
}
