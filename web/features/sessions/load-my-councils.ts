import { dayInBerlin, timeInBerlin } from '#shared/calendar/berlin-time.ts'
import { loadBoard } from '#web/features/proposals/load-proposals.ts'
import { loadMySessions } from './load-sessions.ts'

/** The own seats with what waits for them: sessions, and votes that are open. */
export async function loadMyCouncils(token: string) {
  const { seats, sessions } = await loadMySessions(token)
  const board = seats.length > 0 ? await loadBoard(token) : []
  const votes = board.flatMap(({ proposalId, title, state, closesAt }) =>
    state === 'voting' && closesAt
      ? [
          {
            proposalId,
            title,
            day: dayInBerlin(new Date(closesAt)),
            time: timeInBerlin(new Date(closesAt)),
          },
        ]
      : [],
  )
  return { seats, sessions, votes }
}
