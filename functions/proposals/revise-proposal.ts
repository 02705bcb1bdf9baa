import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { isInWork } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import { findOwnProposal } from './find-proposal.ts'
import { keepText } from './keep-text.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'presentText' | 'text' | 'saveText'>
  people: Named
  now: () => Date
}

/** Fifty may write at once: whatever they change in different places is kept, in one version after the other. */
export const reviseProposal = operation(proposalRoutes.reviseProposal)(async (
  { params, body: { textVersion, ...text }, actor },
  { proposals, people, now }: Deps,
) => {
  const [{ proposal }, writtenBy] = await Promise.all([
    findOwnProposal(proposals, actor, params),
    nameOf(people, actor),
  ])
  if (!isInWork(proposal)) throw new Refusal('not_in_work')
  if (text.startsOn < dayInBerlin(now())) throw new Refusal('date_passed')
  const base = await proposals.text({ ...params, textVersion })
  if (!base) throw new Refusal('not_found')
  return keepText(proposals, { base, mine: text, writtenBy, writtenAt: now().toISOString() })
})
