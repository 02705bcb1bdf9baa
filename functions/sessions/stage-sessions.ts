import { randomUUID } from 'node:crypto'
import { puttingOnAgenda } from '../councils/put-on-agenda.ts'
import { councilStore } from '../councils/council-store.ts'
import { transact } from '../dynamo/transaction.ts'
import { seatFor, someone } from '../proposals/seat-councils.ts'
import type { CouncilId } from '#shared/councils/council.ts'
import type { SessionId } from '#shared/councils/agenda.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { PointText } from '#shared/sessions/minutes.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import type * as z from 'zod'
import { addPoint, arrangeAgenda, planSession } from './plan-session.ts'
import { getSession } from './read-sessions.ts'
import { sessionStore } from './session-store.ts'
import { adoptMinutes, beginMinutes, noteAttendance, writePoint } from './write-minutes.ts'

const plain = { params: undefined, query: undefined, body: undefined }

/** Sessions as the chair of the campaign council keeps them. */
export function stageSessions(tables: TestTables, now: () => Date) {
  const deps = { sessions: sessionStore(tables.councils), now }
  const [chair, seated, former, deputy] = [someone(), someone(), someone(), someone()]
  const body = (change: object = {}) => ({
    councilIds: ['campaign'] as CouncilId[],
    date: '2026-11-23',
    from: '18:00',
    to: '20:00',
    place: 'Karl-Liebknecht-Haus',
    ...change,
  })
  const of = (sessionId: SessionId) => ({ ...plain, params: { sessionId } })
  return {
    deps,
    chair,
    seated,
    former,
    body,
    async enterSeats() {
      const { appoint } = councilStore(tables.councils)
      await appoint(seatFor('campaign', 901, chair, { isChair: true, holder: 'Chair' }))
      await appoint(
        seatFor('campaign', 902, seated, { deputy: { personId: deputy.personId, name: 'Deputy' } }),
      )
      await appoint(seatFor('activists', 903, someone()))
      await appoint(seatFor('campaign', 904, former, { isChair: true, to: '2026-11-22' }))
    },
    plan: (change: object = {}, actor: Actor = chair) =>
      planSession.run({ ...plain, body: body(change), actor }, deps),
    read: (sessionId: SessionId, actor: Actor = chair) => getSession.run({ ...of(sessionId), actor }, deps),
    /** A matter that a topic or a proposal brings. */
    async bring(councilIds: CouncilId[] = ['campaign'], title = 'Heizkosten') {
      const matterId = `top_${randomUUID().replaceAll('-', '').slice(0, 12)}`
      const addedAt = new Date(now().getTime() - 1000).toISOString()
      await transact(
        tables.client,
        councilIds.map((councilId) =>
          puttingOnAgenda(tables.councils, {
            matterId,
            councilId,
            kind: 'topic',
            refId: matterId,
            title,
            minutes: 15,
            addedAt,
          }),
        ),
      )
      return matterId
    },
    add: (sessionId: SessionId, title = 'Bericht', key: string = randomUUID(), actor: Actor = chair) =>
      addPoint.run({ ...of(sessionId), body: { title, minutes: 10, key }, actor }, deps),
    arrange: (
      sessionId: SessionId,
      points: { matterId: string; minutes: number }[],
      dropped: string[] = [],
      actor: Actor = chair,
    ) => arrangeAgenda.run({ ...of(sessionId), body: { points, dropped }, actor }, deps),
    begin: (sessionId: SessionId, actor: Actor = chair) =>
      beginMinutes.run({ ...of(sessionId), actor }, deps),
    attend: (sessionId: SessionId, came: Record<string, 'holder' | 'deputy'>, version = 1, actor = chair) =>
      noteAttendance.run({ ...of(sessionId), body: { came, version }, actor }, deps),
    write: (
      sessionId: SessionId,
      matterId: string,
      text: Partial<z.infer<typeof PointText>>,
      version = 1,
      actor = chair,
    ) =>
      writePoint.run(
        {
          ...plain,
          params: { sessionId, matterId },
          body: { notes: '', isSettled: false, tasks: [], ...text, version },
          actor,
        },
        deps,
      ),
    adopt: (sessionId: SessionId, adoptedIn: SessionId, version = 1, actor = chair) =>
      adoptMinutes.run({ ...of(sessionId), body: { adoptedIn, version }, actor }, deps),
  }
}
