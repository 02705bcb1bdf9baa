import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Amendment, AmendmentId } from '#shared/proposals/amendment.ts'
import { mayAmend } from '#shared/proposals/policy.ts'
import { isInWork } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import { idFor } from '../http/request-key.ts'
import { findProposal } from './find-proposal.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { SeatStore } from './seat-store.ts'
import type { TalkStore } from './talk-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'text'>
  seats: Pick<SeatStore, 'roll'>
  talk: Pick<TalkStore, 'amend' | 'findAmendment'>
  people: Named
  now: () => Date
}

/** Sent twice with the same key, it was sent once. */
export const amend = operation(proposalRoutes.amend)(async (
  { params, body: { key, ...change }, actor },
  { proposals, seats, talk, people, now }: Deps,
) => {
  const moment = now()
  const [{ proposal }, roll, by, base] = await Promise.all([
    findProposal(proposals, actor, params),
    seats.roll(),
    nameOf(people, actor),
    proposals.text({ ...params, textVersion: change.textVersion }),
  ])
  if (!mayAmend(actor, seatsOn(dayInBerlin(moment), roll), change.chapterId))
    throw new Refusal(change.chapterId ? 'not_your_chapter' : 'not_your_seat')
  if (!isInWork(proposal)) throw new Refusal('not_in_work')
  if (!base?.sections.some(({ sectionId }) => sectionId === change.sectionId))
    throw new Refusal('no_such_section')

  const amendmentId = idFor('amd', key, actor.personId) as AmendmentId
  const entered: Amendment = {
    ...change,
    ...params,
    amendmentId,
    by,
    at: moment.toISOString(),
    state: 'open',
  }
  if (await talk.amend(entered)) return entered
  const earlier = await talk.findAmendment({ ...params, amendmentId })
  if (!earlier) throw new Refusal('not_in_work')
  return earlier
})
