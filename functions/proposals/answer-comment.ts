import { Refusal } from '#shared/http/refusal.ts'
import { isSponsor } from '#shared/proposals/policy.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import { findOwnProposal, findProposal } from './find-proposal.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { TalkStore } from './talk-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find'>
  talk: Pick<TalkStore, 'findComment' | 'turnComment'>
  people: Named
  now: () => Date
}

export const answerComment = operation(proposalRoutes.answerComment)(async (
  { params, body: { text }, actor },
  { proposals, talk, people, now }: Deps,
) => {
  await findOwnProposal(proposals, actor, params)
  const [before, by] = await Promise.all([talk.findComment(params), nameOf(people, actor)])
  if (!before) throw new Refusal('not_found')
  const answer = { text, by: by.name, at: now().toISOString() }
  const after = { ...before, state: 'answered' as const, answer }
  if (before.state !== 'open' || !(await talk.turnComment(before, after)))
    throw new Refusal('already_answered')
  return after
})

/** A concern goes out of sight only by who had it, or by a sponsor who has said something to it. */
export const resolveComment = operation(proposalRoutes.resolveComment)(async (
  { params, actor },
  { proposals, talk, now }: Omit<Deps, 'people'>,
) => {
  const { sponsors } = await findProposal(proposals, actor, params)
  const before = await talk.findComment(params)
  if (!before) throw new Refusal('not_found')
  const isAuthor = before.by.personId === actor.personId
  if (!isAuthor && !(isSponsor(actor, sponsors) && before.state === 'answered'))
    throw new Refusal('not_allowed')
  if (before.state === 'resolved') throw new Refusal('already_answered')
  const after = { ...before, state: 'resolved' as const, resolvedAt: now().toISOString() }
  if (!(await talk.turnComment(before, after))) throw new Refusal('already_answered')
  return after
})
