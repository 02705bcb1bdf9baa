'use server'

import { councilIds } from '#shared/councils/council.ts'
import { sessionRoutes } from '#shared/sessions/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { loadSession } from './load-sessions.ts'

const addressOf = (sessionId: string, done: string, at = '') =>
  `/councils/sessions/${encodeURIComponent(sessionId)}?done=${done}${at && `#${at}`}`

/** Plans a session, or changes the one that is named. */
export async function submitSession(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [sessionId, version] = [text('sessionId'), Number(text('version'))]
    const words = {
      councilIds: councilIds.filter((councilId) => text(`councilIds.${councilId}`) === 'yes'),
      date: text('date'),
      from: text('from'),
      to: text('to'),
      place: text('place') || undefined,
      link: text('link') || undefined,
    }
    if (!sessionId) {
      const planned = await ask(sessionRoutes.planSession, { token, body: words })
      return addressOf(planned.sessionId, 'planned')
    }
    await ask(sessionRoutes.changeSession, { token, params: { sessionId }, body: { ...words, version } })
    return addressOf(sessionId, 'changed')
  })
}

/** Adds a point to the agenda. */
export async function submitPoint(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const sessionId = text('sessionId')
    await ask(sessionRoutes.addPoint, {
      token,
      params: { sessionId },
      body: { title: text('title'), minutes: Number(text('minutes')), key: text('key') },
    })
    return addressOf(sessionId, 'agenda', 'agenda')
  })
}

/** Moves a point up or down, gives it more or less time, or drops it; which one says the button that was pressed. */
export async function submitOrder(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [sessionId, [what = '', matterId = '']] = [text('sessionId'), text('do').split(' ')]
    const { points } = await loadSession(token, sessionId)
    const order = points.map((point) => ({
      matterId: point.matterId,
      minutes: Number(text(`minutes.${point.matterId}`)) || point.minutes,
    }))
    const at = order.findIndex((point) => point.matterId === matterId)
    const to = what === 'up' ? at - 1 : at + 1
    if ((what === 'up' || what === 'down') && at >= 0 && order[to])
      [order[at], order[to]] = [order[to], order[at]!]
    const isDropped = what === 'drop'
    await ask(sessionRoutes.arrangeAgenda, {
      token,
      params: { sessionId },
      body: {
        points: order.filter((point) => !isDropped || point.matterId !== matterId).slice(0, 40),
        dropped: isDropped ? [matterId] : [],
      },
    })
    return addressOf(sessionId, 'agenda', 'agenda')
  })
}
