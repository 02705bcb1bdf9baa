import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { isSponsor, sits } from '#shared/proposals/policy.ts'
import { isInWork } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { backOff, mostAttempts } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import { findProposal } from './find-proposal.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { SeatStore } from './seat-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'sponsor'>
  seats: Pick<SeatStore, 'roll'>
  people: Named
  now: () => Date
}
const most = 60

/** Others put their names to it at the same time: each of them stands there in the end. */
export const sponsorProposal = operation(proposalRoutes.sponsorProposal)(async (
  { params, actor },
  { proposals, seats, people, now }: Deps,
) => {
  const [roll, by] = await Promise.all([seats.roll(), nameOf(people, actor)])
  if (!sits(actor, seatsOn(dayInBerlin(now()), roll))) throw new Refusal('not_your_seat')
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { proposal, sponsors } = await findProposal(proposals, actor, params)
    if (!isInWork(proposal) || sponsors.length >= most) throw new Refusal('not_in_work')
    if (isSponsor(actor, sponsors)) return { sponsors }
    const together = [...sponsors, by]
    if (await proposals.sponsor(params, together, sponsors)) return { sponsors: together }
    await backOff(attempt)
  }
  throw new Refusal('try_again')
})
