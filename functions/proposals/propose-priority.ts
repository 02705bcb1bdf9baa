import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { rulesOn } from '#shared/councils/rules.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { tally } from '#shared/proposals/count-votes.ts'
import { numberSections } from '#shared/proposals/merge-texts.ts'
import { mayPropose } from '#shared/proposals/policy.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import type { ProposalId, TextVersion } from '#shared/proposals/text.ts'
import { operation } from '../http/operation.ts'
import { idFor } from '../http/request-key.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { SeatStore } from './seat-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'enter' | 'find'>
  seats: SeatStore
  people: Named
  now: () => Date
}

/** Sent twice with the same key, it was sent once. */
export const propose = operation(proposalRoutes.propose)(async (
  { body: { text, key, ...about }, actor },
  { proposals, seats, people, now }: Deps,
) => {
  const moment = now()
  const today = dayInBerlin(moment)
  const [roll, rules, by] = await Promise.all([seats.roll(), seats.rules(), nameOf(people, actor)])
  if (!mayPropose(actor, seatsOn(today, roll), Object.values(rulesOn(today, rules))))
    throw new Refusal('not_your_seat')
  if (text.startsOn < today) throw new Refusal('date_passed')

  const proposalId = idFor('pro', key, actor.personId) as ProposalId
  const written = { textVersion: 1, writtenBy: by, writtenAt: moment.toISOString() }
  // A text that begins with another one's has sections of its own.
  const sections = text.sections.map(({ heading, text: own }) => ({ heading, text: own }))
  const words: TextVersion = { ...text, ...numberSections(sections, 0), ...written, proposalId }
  const proposal: Proposal = {
    ...about,
    proposalId,
    title: text.title,
    state: 'draft',
    textVersion: 1,
    round: 0,
    tallies: tally([]),
    openConcerns: 0,
    openAmendments: 0,
    proposedBy: by,
    proposedAt: moment.toISOString(),
    version: 1,
  }
  if (await proposals.enter(proposal, words)) return proposal
  const earlier = await proposals.find({ proposalId })
  if (!earlier) throw new Refusal('try_again')
  return earlier.proposal
})
