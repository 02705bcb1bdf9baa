import { Refusal } from '#shared/http/refusal.ts'
import type { Comment, CommentId } from '#shared/proposals/comment.ts'
import { isSettled } from '#shared/proposals/proposal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import { idFor } from '../http/request-key.ts'
import { findProposal } from './find-proposal.ts'
import { nameOf, type Named } from './name-author.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { TalkStore } from './talk-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'presentText'>
  talk: Pick<TalkStore, 'comment' | 'findComment'>
  people: Named
  now: () => Date
}

/** Any member may speak until it is settled. Sent twice with the same key, it was sent once. */
export const comment = operation(proposalRoutes.comment)(async (
  { params, body: { key, ...said }, actor },
  { proposals, talk, people, now }: Deps,
) => {
  const [{ proposal }, text, by] = await Promise.all([
    findProposal(proposals, actor, params),
    proposals.presentText(params),
    nameOf(people, actor),
  ])
  if (isSettled(proposal)) throw new Refusal('not_in_work')
  if (said.sectionId && !text?.sections.some(({ sectionId }) => sectionId === said.sectionId))
    throw new Refusal('no_such_section')

  const commentId = idFor('cmt', key, actor.personId) as CommentId
  const entered: Comment = { ...said, ...params, commentId, by, at: now().toISOString(), state: 'open' }
  if (await talk.comment(entered)) return entered
  const earlier = await talk.findComment({ ...params, commentId })
  if (!earlier) throw new Refusal('not_in_work')
  return earlier
})
