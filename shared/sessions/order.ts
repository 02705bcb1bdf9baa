import * as z from 'zod'
import { AgendaMatter, type SessionId } from '../councils/agenda.ts'
import { councilIds, type CouncilId } from '../councils/council.ts'
import { startOf, type Session } from './session.ts'

/** One point of an agenda; in a joint session both councils may bring the same matter. */
export const AgendaPoint = AgendaMatter.omit({
  councilId: true,
  sessionId: true,
  position: true,
  addedAt: true,
})
  .extend({ councilIds: AgendaMatter.shape.councilId.array() })
  .meta({ id: 'AgendaPoint' })
export type AgendaPoint = z.infer<typeof AgendaPoint>

/** More than anybody sits through. */
export const mostPoints = 40

const last = 1_000_000

/** The next session of each council. @param planned all that are planned */
function nextSessions(planned: readonly Session[]): Partial<Record<CouncilId, SessionId>> {
  const inOrder = planned.toSorted((one, other) => startOf(one).localeCompare(startOf(other)))
  return Object.fromEntries(
    councilIds.flatMap((councilId) => {
      const next = inOrder.find((session) => session.councilIds.includes(councilId))
      return next ? [[councilId, next.sessionId]] : []
    }),
  )
}

/**
 * What stands on the agenda of a planned session, in order. What was put on no session, or on one that is over, stands
 * on the next one of its council.
 */
export function agendaOf(
  session: Pick<Session, 'sessionId' | 'councilIds'>,
  planned: readonly Session[],
  matters: readonly AgendaMatter[],
): AgendaPoint[] {
  const next = nextSessions(planned)
  const isPlanned = (id: SessionId | undefined) => planned.some(({ sessionId }) => sessionId === id)
  const points = new Map<string, AgendaPoint>()
  const own = matters
    .filter(({ councilId, sessionId }) => {
      const standsOn = isPlanned(sessionId) ? sessionId : next[councilId]
      return session.councilIds.includes(councilId) && standsOn === session.sessionId
    })
    .toSorted(
      (one, other) =>
        (one.position ?? last) - (other.position ?? last) || one.addedAt.localeCompare(other.addedAt),
    )
  for (const { councilId, ...matter } of own) {
    const known = points.get(matter.matterId)
    if (known) known.councilIds.push(councilId)
    else points.set(matter.matterId, AgendaPoint.parse({ ...matter, councilIds: [councilId] }))
  }
  return [...points.values()]
}

const inMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const asTime = (minutes: number) =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** When each point begins, as the clock will run. @returns times of day, and the one at which all is done */
export function clockOf(
  from: string,
  points: readonly { minutes: number }[],
): { starts: string[]; end: string } {
  let at = inMinutes(from)
  const starts = points.map(({ minutes }) => {
    const start = asTime(at)
    at += minutes
    return start
  })
  return { starts, end: asTime(at) }
}

/** How many minutes more than there are. */
export const overrun = ({ from, to }: Pick<Session, 'from' | 'to'>, points: readonly { minutes: number }[]) =>
  points.reduce((sum, { minutes }) => sum + minutes, 0) - (inMinutes(to) - inMinutes(from))
