import * as z from 'zod'
import { SeatId } from '../councils/council.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { Marks, NewRanking, Ranking, RankingBallot, RankingId } from './ranking.ts'

const one = z.object({ rankingId: RankingId })
/** Until it is closed only the own marks are shown, so that nobody speaks after others. */
const ShownBallot = RankingBallot.omit({ personId: true })
  .extend({ marks: RankingBallot.shape.marks.optional() })
  .meta({ id: 'ShownBallot' })

export const rankingRoutes = defineRoutes({
  listRankings: {
    method: 'GET',
    path: '/rankings',
    summary: 'Rankings that are open, the next to close first, or those that are closed',
    audience: 'signed-in',
    query: z.object({ show: z.enum(['open', 'closed']).default('open'), cursor: Cursor.optional() }).strict(),
    returns: pageOf(Ranking),
    refuses: ['cursor_invalid'],
  },
  getRanking: {
    method: 'GET',
    path: '/rankings/{rankingId}',
    summary: 'A ranking with who has spoken; what they said is shown once it is closed',
    audience: 'signed-in',
    params: one,
    returns: z.object({ ranking: Ranking, ballots: z.array(ShownBallot) }),
  },
  openRanking: {
    method: 'POST',
    path: '/rankings',
    summary: 'Ask both councils to put topics or proposals in an order; for those who hold a seat',
    audience: 'signed-in',
    body: NewRanking,
    returns: Ranking,
    status: 201,
    refuses: ['not_your_seat', 'option_unknown', 'date_passed', 'key_reused', 'try_again'],
  },
  castRanking: {
    method: 'PUT',
    path: '/rankings/{rankingId}/seats/{seatId}',
    summary: 'Say with the own seat how to order them; a later one replaces it until it is closed',
    audience: 'signed-in',
    params: one.extend({ seatId: SeatId }),
    body: z.strictObject({ marks: Marks }),
    returns: RankingBallot.pick({ rankingId: true, seatId: true, marks: true }),
    refuses: [
      'not_your_seat',
      'option_unknown',
      'ranking_closed',
      'holder_has_voted',
      'deputy_has_voted',
      'try_again',
    ],
  },
})
