import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { addPoint, arrangeAgenda, changeSession, planSession } from './plan-session.ts'
import { getSession, listMySessions, listSessions } from './read-sessions.ts'
import { sessionStore } from './session-store.ts'
import { adoptMinutes, beginMinutes, noteAttendance, writePoint } from './write-minutes.ts'

export const handler = apiHandler(
  [
    listSessions,
    listMySessions,
    getSession,
    planSession,
    changeSession,
    addPoint,
    arrangeAgenda,
    beginMinutes,
    noteAttendance,
    writePoint,
    adoptMinutes,
  ],
  { sessions: sessionStore(table('COUNCILS_TABLE')), now: () => new Date() },
  identified,
)
