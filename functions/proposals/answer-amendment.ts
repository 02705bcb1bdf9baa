import { Refusal } from '#shared/http/refusal.ts'
import type { Amendment } from '#shared/proposals/amendment.ts'
import { isInWork } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import { adoptAmendment } from './adopt-amendment.ts'
import { findOwnProposal } from './find-proposal.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { TalkStore } from './talk-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'presentText' | 'text' | 'saveText'>
  talk: Pick<TalkStore, 'findAmendment' | 'answerAmendment' | 'answering'>
  people: Named
  now: () => Date
}

/** What is adopted is in the text, or it is not adopted: both are one transaction. */
export const answerAmendment = operation(proposalRoutes.answerAmendment)(async (
  { params, body: { outcome, answer, text, textVersion }, actor },
  { proposals, talk, people, now }: Deps,
) => {
  const [{ proposal }, before, by] = await Promise.all([
    findOwnProposal(proposals, actor, params),
    talk.findAmendment(params),
    nameOf(people, actor),
  ])
  if (!before) throw new Refusal('not_found')
  if (before.state !== 'open') throw new Refusal('already_answered')
  if (!isInWork(proposal)) throw new Refusal('not_in_work')

  const answeredAt = now().toISOString()
  const after: Amendment = {
    ...before,
    state: outcome,
    answeredAt,
    answeredBy: by.name,
    ...(answer && { answer }),
  }
  if (outcome === 'rejected') {
    if (!(await talk.answerAmendment(before, after))) throw new Refusal('already_answered')
    return after
  }
  const fitted = text ? { ...before, text, textVersion } : before
  await adoptAmendment(
    proposals,
    fitted,
    { writtenBy: by, writtenAt: answeredAt },
    {
      others: [talk.answering(before, after)],
    },
  )
  return after
})
