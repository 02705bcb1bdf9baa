import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn, type Seat } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Minutes, Presence } from '#shared/sessions/minutes.ts'
import { mostPoints } from '#shared/sessions/order.ts'
import { sessionRoutes } from '#shared/sessions/routes.ts'
import { startOf, type Session } from '#shared/sessions/session.ts'
import { operation } from '../http/operation.ts'
import { agendaNow, keptSession, type SessionDeps } from './read-sessions.ts'
import { withOutcomes } from './tell-outcome.ts'

const onRoll = ({ seatId, councilId, kind, holder, deputy }: Seat): Presence => ({
  seatId,
  councilId,
  kind,
  holder,
  ...(deputy && { deputy: deputy.name }),
})

/** Begun twice, they were begun. */
export const beginMinutes = operation(sessionRoutes.beginMinutes)(async (
  { params: { sessionId }, actor },
  deps: SessionDeps,
) => {
  const { session, minutes, roll } = await keptSession(actor, sessionId, deps)
  if (session.state === 'held' && minutes) return minutes
  if (session.state !== 'planned') throw new Refusal('session_over')
  const now = deps.now()
  if (session.date > dayInBerlin(now)) throw new Refusal('session_not_begun')
  const points = await agendaNow(session, deps)
  const begun: Minutes = {
    sessionId,
    // What does not fit stays open for the next session.
    points: points
      .slice(0, mostPoints)
      .map((point) => ({ ...point, notes: '', isSettled: false, tasks: [] })),
    roll: seatsOn(session.date, roll)
      .filter(({ councilId }) => session.councilIds.includes(councilId))
      .map(onRoll),
    begunAt: now.toISOString(),
    version: 1,
  }
  const held: Session = { ...session, state: 'held', version: session.version + 1 }
  if (!(await deps.sessions.begin(session, held, begun))) throw new Refusal('try_again')
  return begun
})

/** @throws Refusal `minutes_not_begun`, `minutes_adopted`, `version_conflict` */
function openMinutes(session: Session, minutes: Minutes | undefined, version: number): Minutes {
  if (session.state === 'adopted') throw new Refusal('minutes_adopted')
  if (!minutes) throw new Refusal('minutes_not_begun')
  if (minutes.version !== version) throw new Refusal('version_conflict')
  return minutes
}

export const noteAttendance = operation(sessionRoutes.noteAttendance)(async (
  { params: { sessionId }, body: { came, version }, actor },
  deps: SessionDeps,
) => {
  const { session, minutes } = await keptSession(actor, sessionId, deps)
  const before = openMinutes(session, minutes, version)
  const after: Minutes = {
    ...before,
    roll: before.roll.map((noted) => {
      const { came: _, ...seat } = noted
      const who = came[seat.seatId]
      return { ...seat, ...(who && (who === 'holder' || seat.deputy) && { came: who }) }
    }),
    version: version + 1,
  }
  if (!(await deps.sessions.write(before, after))) throw new Refusal('version_conflict')
  return withOutcomes(after, deps)
})

export const writePoint = operation(sessionRoutes.writePoint)(async (
  { params: { sessionId, matterId }, body: { version, ...text }, actor },
  deps: SessionDeps,
) => {
  const { session, minutes } = await keptSession(actor, sessionId, deps)
  const before = openMinutes(session, minutes, version)
  const known = before.points.find((point) => point.matterId === matterId)
  if (!known) throw new Refusal('not_found')
  const after: Minutes = {
    ...before,
    points: before.points.map((point) => (point === known ? { ...point, ...text } : point)),
    version: version + 1,
  }
  const { notes: _, isSettled: was, tasks: _tasks, cameOf: _none, ...point } = known
  const settled = !was && text.isSettled ? point : undefined
  const open = was && !text.isSettled ? point : undefined
  if (!(await deps.sessions.write(before, after, settled, open))) throw new Refusal('version_conflict')
  return withOutcomes(after, deps)
})

/** What came of each matter stays as it is now. */
export const adoptMinutes = operation(sessionRoutes.adoptMinutes)(async (
  { params: { sessionId }, body: { adoptedIn, version }, actor },
  deps: SessionDeps,
) => {
  const { session, minutes } = await keptSession(actor, sessionId, deps)
  const before = openMinutes(session, minutes, version)
  const later = (await deps.sessions.read(adoptedIn))?.session
  const isLater =
    later &&
    later.state !== 'planned' &&
    startOf(later) > startOf(session) &&
    later.councilIds.some((councilId) => session.councilIds.includes(councilId))
  if (!isLater) throw new Refusal('not_a_later_session')
  const adopted: Session = {
    ...session,
    state: 'adopted',
    adoptedIn,
    adoptedAt: deps.now().toISOString(),
    version: session.version + 1,
  }
  const final = { ...(await withOutcomes(before, deps)), version: version + 1 }
  if (!(await deps.sessions.adopt(session, adopted, before, final))) throw new Refusal('version_conflict')
  return adopted
})
