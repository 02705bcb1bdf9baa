import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { mayReviseProposal } from '#shared/priorities/policy.ts'
import { priorityRoutes } from '#shared/priorities/routes.ts'
import { operation } from '../http/operation.ts'
import type { CountedProposal, ProposalStore } from './proposal-store.ts'
import { putBeforeCouncils } from './put-before-councils.ts'

type Deps = { proposals: Pick<ProposalStore, 'roll' | 'find' | 'save'>; now: () => Date }

/** The votes on the old text stay with the old text; the seats of today begin anew. */
export const reviseProposal = operation(priorityRoutes.reviseProposal)(async (
  { params, body: { version, ...text }, actor },
  { proposals, now }: Deps,
) => {
  const today = dayInBerlin(now())
  const [before, roll] = await Promise.all([proposals.find(params.proposalId), proposals.roll()])
  if (!before) throw new Refusal('not_found')
  if (!mayReviseProposal(actor, before)) throw new Refusal('not_your_proposal')
  if (before.state !== 'proposed') throw new Refusal('already_decided')
  if (before.version !== version) throw new Refusal('version_conflict')
  if (text.startsOn < today) throw new Refusal('date_passed')

  const revised: CountedProposal = {
    ...before,
    ...text,
    ...putBeforeCouncils(seatsOn(today, roll)),
    textVersion: before.textVersion + 1,
    version: before.version + 1,
  }
  if (!(await proposals.save(revised, before))) throw new Refusal('version_conflict')
  return revised
})
