import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { SessionId } from '#shared/councils/agenda.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { mayKeepSessions } from '#shared/councils/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { agendaOf } from '#shared/sessions/order.ts'
import { sessionRoutes } from '#shared/sessions/routes.ts'
import { operation } from '../http/operation.ts'
import type { SessionStore } from './session-store.ts'
import { withOutcomes } from './tell-outcome.ts'

export type SessionDeps = { sessions: SessionStore; now: () => Date }

const pageSize = 20

export const listSessions = operation(sessionRoutes.listSessions)(
  async ({ query: { show, cursor } }, { sessions }: SessionDeps) =>
    show === 'past' ? sessions.past({ limit: pageSize, cursor }) : { items: await sessions.planned() },
)

export const listMySessions = operation(sessionRoutes.listMySessions)(async (
  { actor: { personId } },
  { sessions, now }: SessionDeps,
) => {
  const [roll, planned] = await Promise.all([sessions.roll(), sessions.planned()])
  const seats = seatsOn(dayInBerlin(now()), roll).filter(
    (seat) => seat.personId === personId || seat.deputy?.personId === personId,
  )
  const own = planned.filter((session) =>
    seats.some(({ councilId }) => session.councilIds.includes(councilId)),
  )
  return { seats, sessions: own }
})

export const getSession = operation(sessionRoutes.getSession)(async (
  { params: { sessionId }, actor },
  { sessions, now }: SessionDeps,
) => {
  const read = await sessions.read(sessionId)
  if (!read) throw new Refusal('not_found')
  const { session, minutes } = read
  if (session.state === 'adopted') return { session, points: [], minutes, mayKeep: false }
  const [roll, points, told] = await Promise.all([
    sessions.roll(),
    minutes ? [] : agendaNow(session, { sessions }),
    minutes && withOutcomes(minutes, { sessions }),
  ])
  const mayKeep = mayKeepSessions(actor, session.councilIds, seatsOn(dayInBerlin(now()), roll))
  return { session, points, ...(told && { minutes: told }), mayKeep }
})

/** The agenda of a planned session. */
export async function agendaNow(
  session: Parameters<typeof agendaOf>[0],
  { sessions }: { sessions: Pick<SessionStore, 'planned' | 'matters'> },
) {
  const [planned, matters] = await Promise.all([sessions.planned(), sessions.matters()])
  return agendaOf(session, planned, matters)
}

/** For whoever keeps sessions. @throws Refusal `not_found`, `not_your_session` */
export async function keptSession(actor: Actor, sessionId: SessionId, { sessions, now }: SessionDeps) {
  const [read, roll] = await Promise.all([sessions.read(sessionId), sessions.roll()])
  if (!read) throw new Refusal('not_found')
  const isKeeper = mayKeepSessions(actor, read.session.councilIds, seatsOn(dayInBerlin(now()), roll))
  if (!isKeeper) throw new Refusal('not_your_session')
  return { ...read, roll }
}
