import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Sense } from '#shared/proposals/comment.ts'
import { sits } from '#shared/proposals/policy.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { backOff, mostAttempts } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import { findProposal } from './find-proposal.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { SeatStore } from './seat-store.ts'
import type { TalkStore } from './talk-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find'>
  seats: Pick<SeatStore, 'roll'>
  talk: Pick<TalkStore, 'giveSense'>
  people: Named
  now: () => Date
}

/** Holders and deputies answer for themselves: it is a mood, not a vote. */
export const giveSense = operation(proposalRoutes.giveSense)(async (
  { params, body, actor },
  { proposals, seats, talk, people, now }: Deps,
) => {
  const at = now()
  const [{ proposal }, roll, by] = await Promise.all([
    findProposal(proposals, actor, params),
    seats.roll(),
    nameOf(people, actor),
  ])
  if (!sits(actor, seatsOn(dayInBerlin(at), roll))) throw new Refusal('not_your_seat')
  if (!proposal.sense) throw new Refusal('voting_closed')
  const given: Sense = { ...body, ...params, by, check: proposal.sense.check, at: at.toISOString() }
  let before: Sense | undefined
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const outcome = await talk.giveSense(given, before)
    if (outcome.done) return given
    if (outcome.isClosed) throw new Refusal('voting_closed')
    before = outcome.before
    await backOff(attempt)
  }
  throw new Refusal('try_again')
})
