import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { SessionId } from '#shared/councils/agenda.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { mayKeepSessions } from '#shared/councils/policy.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { AgendaPoint } from '#shared/sessions/order.ts'
import { mostPoints } from '#shared/sessions/order.ts'
import { sessionRoutes } from '#shared/sessions/routes.ts'
import type { Session } from '#shared/sessions/session.ts'
import { idFor } from '../http/request-key.ts'
import { operation } from '../http/operation.ts'
import { agendaNow, keptSession, type SessionDeps } from './read-sessions.ts'

export const planSession = operation(sessionRoutes.planSession)(async (
  { body, actor },
  { sessions, now }: SessionDeps,
) => {
  const today = dayInBerlin(now())
  if (!mayKeepSessions(actor, body.councilIds, seatsOn(today, await sessions.roll())))
    throw new Refusal('not_your_session')
  if (body.date < today) throw new Refusal('date_passed')
  const session: Session = { ...body, sessionId: newId('ses') as SessionId, state: 'planned', version: 1 }
  await sessions.plan(session)
  return session
})

export const changeSession = operation(sessionRoutes.changeSession)(async (
  { params: { sessionId }, body: { version, ...words }, actor },
  deps: SessionDeps,
) => {
  const { session, roll } = await keptSession(actor, sessionId, deps)
  const today = dayInBerlin(deps.now())
  // Nobody gives a council a session that they could not have planned.
  if (!mayKeepSessions(actor, words.councilIds, seatsOn(today, roll))) throw new Refusal('not_your_session')
  if (session.state !== 'planned') throw new Refusal('session_over')
  if (words.date < today) throw new Refusal('date_passed')
  if (session.version !== version) throw new Refusal('version_conflict')
  const changed: Session = { ...words, sessionId, state: 'planned', version: version + 1 }
  if (!(await deps.sessions.change(session, changed))) throw new Refusal('version_conflict')
  return changed
})

export const addPoint = operation(sessionRoutes.addPoint)(async (
  { params: { sessionId }, body: { key, title, minutes }, actor },
  deps: SessionDeps,
) => {
  const { session } = await keptSession(actor, sessionId, deps)
  if (session.state !== 'planned') throw new Refusal('session_over')
  const points = await agendaNow(session, deps)
  const matterId = idFor('pnt', key, sessionId)
  if (points.some((known) => known.matterId === matterId)) return { points }
  if (points.length >= mostPoints) throw new Refusal('agenda_full')
  const point: AgendaPoint = { matterId, kind: 'free', title, minutes, councilIds: session.councilIds }
  if (!(await deps.sessions.add(session, point, deps.now().toISOString()))) throw new Refusal('session_over')
  return { points: [...points, point] }
})

export const arrangeAgenda = operation(sessionRoutes.arrangeAgenda)(async (
  { params: { sessionId }, body, actor },
  deps: SessionDeps,
) => {
  const { session } = await keptSession(actor, sessionId, deps)
  if (session.state !== 'planned') throw new Refusal('session_over')
  const present = await agendaNow(session, deps)
  const named = (matterId: string) => {
    const point = present.find((known) => known.matterId === matterId)
    if (!point) throw new Refusal('agenda_changed')
    return point
  }
  const arranged = body.points.map(({ matterId, minutes }) => ({ ...named(matterId), minutes }))
  const isTwice = new Set(body.points.map(({ matterId }) => matterId)).size < arranged.length
  const dropped = body.dropped
    .map(named)
    .filter((point) => point.kind === 'free' && !arranged.some(({ matterId }) => matterId === point.matterId))
  if (isTwice || !(await deps.sessions.arrange(session, arranged, dropped)))
    throw new Refusal('agenda_changed')
  const rest = present.filter(
    (point) => ![...arranged, ...dropped].some(({ matterId }) => matterId === point.matterId),
  )
  return { points: [...arranged, ...rest] }
})
