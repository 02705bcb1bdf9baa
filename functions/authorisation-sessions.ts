import { addDays } from '#shared/calendar/berlin-time.ts'
import { firstRules } from '#shared/councils/rules.ts'
import { NewTerm } from '#shared/councils/routes.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { one } from './authorisation-callers.ts'
import { actorOf, chapters, now, today } from './cast.ts'
import { presentTerm, stageSeats } from './councils/stage-seats.ts'
import { stageSessions } from './sessions/stage-sessions.ts'

/** Seats, terms and sessions that the calls of the matrix are about. */
export async function enterSessions(tables: TestTables) {
  const seats = stageSeats(tables, now)
  const stage = stageSessions(tables, now)
  const office = actorOf('paul')
  await seats.deps.councils.enterTerm(presentTerm('campaign'))
  let years = 0

  const planned = () => stage.plan({}, office)
  const seated = async () => seats.seat(await seats.person())
  const ofSeat = async () => ({ params: { seatId: (await seated()).seatId } })
  const planning = async () => ({ params: { sessionId: (await planned()).sessionId } })
  const held = async (from = '10:00') => {
    const { sessionId } = await stage.plan({ from, to: '23:00' }, office)
    await stage.begin(sessionId, office)
    return { params: { sessionId } }
  }
  const heldWithPoint = async () => {
    const { sessionId } = await planned()
    const { points } = await stage.add(sessionId, 'Bericht', crypto.randomUUID(), office)
    await stage.begin(sessionId, office)
    return { params: { sessionId, matterId: points.at(-1)!.matterId } }
  }
  const { councilId: _, ...rules } = firstRules('campaign')
  const { sessionId: adoptedIn } = (await held('22:00')).params

  return {
    rules: () => ({ params: { councilId: 'campaign' }, body: { ...rules, from: '2099-01-01' } }),
    newTerm: () => {
      const from = addDays('2030-01-01', (years += 1) * 10)
      const body = NewTerm.parse({ from, to: addDays(from, 5), places: { local: 3 }, keepsHolders: false })
      return { params: { councilId: 'activists' }, body }
    },
    somebody: () => ({ params: { personId: one('stranger').personId } }),
    appointment: async () => ({
      params: { councilId: 'campaign' },
      body: {
        personId: (await seats.person()).personId,
        kind: 'state',
        chapterId: chapters.sachsen.chapterId,
        from: today,
        isChair: false,
      },
    }),
    replacement: async () => ({
      ...(await ofSeat()),
      body: { personId: (await seats.person()).personId, from: today },
    }),
    deputy: async () => ({ ...(await ofSeat()), body: { personId: (await seats.person()).personId } }),
    resignation: async () => ({ ...(await ofSeat()), body: { on: today } }),
    newSession: () => ({ body: stage.body() }),
    session: planning,
    changedSession: async () => ({ ...(await planning()), body: { ...stage.body(), version: 1 } }),
    newPoint: async () => ({
      ...(await planning()),
      body: { title: 'Bericht', minutes: 10, key: crypto.randomUUID() },
    }),
    arrangement: async () => ({ ...(await planning()), body: { points: [], dropped: [] } }),
    attendance: async () => ({
      ...(await held()),
      body: { came: {}, version: 1 },
    }),
    pointOfMinutes: async () => ({
      ...(await heldWithPoint()),
      body: { notes: 'Angenommen', isSettled: true, tasks: [], version: 1 },
    }),
    adoption: async () => ({
      ...(await held()),
      body: { adoptedIn, version: 1 },
    }),
  }
}
