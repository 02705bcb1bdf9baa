'use server'

import { sessionRoutes } from '#shared/sessions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

const addressOf = (sessionId: string, done: string, at = '') =>
  `/councils/sessions/${encodeURIComponent(sessionId)}?done=${done}${at && `#${at}`}`

/** Begins the minutes. */
export async function submitBeginning(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const sessionId = text('sessionId')
    await ask(sessionRoutes.beginMinutes, { token, params: { sessionId } })
    return addressOf(sessionId, 'begun', 'minutes')
  })
}

/** Notes who was there. */
export async function submitAttendance(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text, form: sent }) => {
    const { token } = await requireMe()
    const sessionId = text('sessionId')
    const came = Object.fromEntries(
      [...sent]
        .filter(([name, value]) => name.startsWith('came.') && value !== '')
        .map(([name, value]) => [name.slice('came.'.length), value]),
    )
    await ask(sessionRoutes.noteAttendance, {
      token,
      params: { sessionId },
      body: { came, version: Number(text('version')) },
    })
    return addressOf(sessionId, 'attendance', 'attendance')
  })
}

/** As many lines for tasks as the form has. */
const taskLines = [0, 1, 2]

/** Writes down what came of a point. */
export async function submitPointOfMinutes(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [sessionId, matterId] = [text('sessionId'), text('matterId')]
    const tasks = taskLines.flatMap((line) => {
      const [what, who, until] = ['what', 'who', 'until'].map((part) => text(`tasks.${line}.${part}`))
      return what || who ? [{ what, who, ...(until && { until }) }] : []
    })
    await ask(sessionRoutes.writePoint, {
      token,
      params: { sessionId, matterId },
      body: {
        notes: text('notes'),
        isSettled: text('isSettled') === 'yes',
        tasks,
        version: Number(text('version')),
      },
    })
    return addressOf(sessionId, 'written', `point-${matterId}`)
  })
}

/** Adopts the minutes. */
export async function submitAdoption(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const sessionId = text('sessionId')
    await ask(sessionRoutes.adoptMinutes, {
      token,
      params: { sessionId },
      body: { adoptedIn: text('adoptedIn'), version: Number(text('version')) },
    })
    return addressOf(sessionId, 'adopted')
  })
}
