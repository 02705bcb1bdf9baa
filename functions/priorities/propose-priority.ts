import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { mayPropose } from '#shared/councils/policy.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { ProposalId } from '#shared/priorities/proposal.ts'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { operation } from '../http/operation.ts'
import type { CountedProposal, ProposalStore } from './proposal-store.ts'
import { putBeforeCouncils } from './put-before-councils.ts'

type Deps = { proposals: Pick<ProposalStore, 'roll' | 'save'>; now: () => Date }

export const propose = operation(priorityRoutes.propose)(async (
  { body, actor },
  { proposals, now }: Deps,
) => {
  const moment = now()
  const today = dayInBerlin(moment)
  const seats = seatsOn(today, await proposals.roll())
  if (!mayPropose(actor, seats)) throw new Refusal('not_your_seat')
  if (body.startsOn < today) throw new Refusal('date_passed')

  const name = seats.find(({ personId }) => personId === actor.personId)?.holder ?? ''
  const proposal: CountedProposal = {
    ...body,
    ...putBeforeCouncils(seats),
    proposalId: newId('pro') as ProposalId,
    textVersion: 1,
    proposedBy: { personId: actor.personId, name },
    proposedAt: moment.toISOString(),
    version: 1,
  }
  await proposals.save(proposal)
  return proposal
})
