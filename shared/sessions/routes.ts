import * as z from 'zod'
import { AgendaMatter, SessionId } from '../councils/agenda.ts'
import { Seat, SeatId } from '../councils/council.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { Minutes, PointText } from './minutes.ts'
import { AgendaPoint, mostPoints } from './order.ts'
import { ChangedSession, NewSession, Session } from './session.ts'

const one = z.object({ sessionId: SessionId })
const { matterId, title, minutes } = AgendaMatter.shape
const ofPoint = one.extend({ matterId })
const version = z.int().positive()
const Agenda = z.object({ points: z.array(AgendaPoint) })

export const sessionRoutes = defineRoutes({
  listSessions: {
    method: 'GET',
    path: '/sessions',
    summary:
      'Sessions of the councils: those planned, the next first, or those that were held, the latest first',
    audience: 'signed-in',
    query: z
      .object({ show: z.enum(['planned', 'past']).default('planned'), cursor: Cursor.optional() })
      .strict(),
    returns: pageOf(Session),
    refuses: ['cursor_invalid'],
  },
  listMySessions: {
    method: 'GET',
    path: '/me/sessions',
    summary:
      'The own seats, those held and those one is deputy of, and the planned sessions of their councils',
    audience: 'signed-in',
    returns: z.object({ seats: z.array(Seat), sessions: z.array(Session) }),
  },
  planSession: {
    method: 'POST',
    path: '/sessions',
    summary: 'Plan a session of one or both councils',
    audience: 'signed-in',
    body: NewSession,
    returns: Session,
    status: 201,
    refuses: ['not_your_session', 'date_passed'],
  },
  getSession: {
    method: 'GET',
    path: '/sessions/{sessionId}',
    summary: 'A session with its agenda, or with its minutes once they are begun',
    audience: 'signed-in',
    params: one,
    returns: z.object({
      session: Session,
      /** In order; empty once the minutes are begun, which have the points. */
      points: z.array(AgendaPoint),
      minutes: Minutes.optional(),
      /** Whether the reader may plan it and keep its minutes. */
      mayKeep: z.boolean(),
    }),
  },
  changeSession: {
    method: 'PUT',
    path: '/sessions/{sessionId}',
    summary: 'Change when and where a planned session is',
    audience: 'signed-in',
    params: one,
    body: ChangedSession,
    returns: Session,
    refuses: ['not_your_session', 'date_passed', 'session_over', 'version_conflict'],
  },
  addPoint: {
    method: 'POST',
    path: '/sessions/{sessionId}/agenda',
    summary: 'Add a point of its own to the agenda, at its end',
    audience: 'signed-in',
    params: one,
    body: z.strictObject({ title, minutes, key: z.uuid() }),
    returns: Agenda,
    status: 201,
    refuses: ['not_your_session', 'session_over', 'agenda_full', 'try_again'],
  },
  arrangeAgenda: {
    method: 'PUT',
    path: '/sessions/{sessionId}/agenda',
    summary: 'Say in which order and for how long the points are talked about, and drop free ones',
    audience: 'signed-in',
    params: one,
    body: z.strictObject({
      points: z.array(z.strictObject({ matterId, minutes })).max(mostPoints),
      dropped: z.array(matterId).max(mostPoints),
    }),
    returns: Agenda,
    refuses: ['not_your_session', 'session_over', 'agenda_changed', 'try_again'],
  },
  beginMinutes: {
    method: 'POST',
    path: '/sessions/{sessionId}/minutes',
    summary: 'Begin the minutes on the day of the session: the agenda and the roll stay as they are now',
    audience: 'signed-in',
    params: one,
    returns: Minutes,
    status: 201,
    refuses: ['not_your_session', 'session_not_begun', 'session_over', 'try_again'],
  },
  noteAttendance: {
    method: 'PUT',
    path: '/sessions/{sessionId}/attendance',
    summary: 'Note who was there, of the roll of the day',
    audience: 'signed-in',
    params: one,
    body: z.strictObject({ came: z.partialRecord(SeatId, z.enum(['holder', 'deputy'])), version }),
    returns: Minutes,
    refuses: ['not_your_session', 'minutes_not_begun', 'minutes_adopted', 'version_conflict', 'try_again'],
  },
  writePoint: {
    method: 'PUT',
    path: '/sessions/{sessionId}/minutes/{matterId}',
    summary: 'Write down what was said about a point and who does what; what is settled leaves the agenda',
    audience: 'signed-in',
    params: ofPoint,
    body: PointText.extend({ version }),
    returns: Minutes,
    refuses: ['not_your_session', 'minutes_not_begun', 'minutes_adopted', 'version_conflict', 'try_again'],
  },
  adoptMinutes: {
    method: 'POST',
    path: '/sessions/{sessionId}/adoption',
    summary: 'Adopt the minutes at a later session; from then on they never change',
    audience: 'signed-in',
    params: one,
    body: z.strictObject({ adoptedIn: SessionId, version }),
    returns: Session,
    refuses: [
      'not_your_session',
      'minutes_not_begun',
      'minutes_adopted',
      'not_a_later_session',
      'version_conflict',
      'try_again',
    ],
  },
})
