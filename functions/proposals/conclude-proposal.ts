import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { holds } from '#shared/identity/actor.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { SettlingStore } from './settling-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'turn'>
  settling: Pick<SettlingStore, 'conclude'>
  now: () => Date
}

/** Where two votes gave no common answer somebody has to say what becomes of it, and why. */
export const concludeProposal = operation(proposalRoutes.concludeProposal)(async (
  { params, body: { version, ...conclusion }, actor },
  { proposals, settling, now }: Deps,
) => {
  if (!holds(actor, 'federal_office')) throw new Refusal('not_allowed')
  const found = await proposals.find(params)
  if (!found) throw new Refusal('not_found')
  const { proposal } = found
  if (proposal.state !== 'unresolved') throw new Refusal('not_unresolved')
  if (conclusion.until && conclusion.until <= dayInBerlin(now())) throw new Refusal('date_passed')
  const concluded: Proposal = { ...proposal, state: conclusion.outcome, conclusion, version: version + 1 }
  const settled = { ...concluded, settledAt: now().toISOString() }
  const isDone =
    proposal.version === version &&
    (conclusion.outcome === 'rejected'
      ? await settling.conclude(proposal, settled)
      : (await proposals.turn(proposal, concluded)) === 'turned')
  if (!isDone) throw new Refusal('version_conflict')
  return conclusion.outcome === 'rejected' ? settled : concluded
})
