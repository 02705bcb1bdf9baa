import { Refusal } from '#shared/http/refusal.ts'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { operation } from '../http/operation.ts'
import { findProposal } from './find-proposal.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { RecordStore } from './record-store.ts'
import type { TalkStore } from './talk-store.ts'
import type { VoteStore } from './vote-store.ts'

type Deps = {
  proposals: Pick<ProposalStore, 'find' | 'presentText' | 'text'>
  votes: Pick<VoteStore, 'read'>
  talk: Pick<TalkStore, 'all'>
  records: Pick<RecordStore, 'find'>
}

export const getProposal = operation(proposalRoutes.getProposal)(async (
  { params, actor },
  { proposals, votes }: Pick<Deps, 'proposals' | 'votes'>,
) => {
  const [{ proposal, sponsors }, text] = await Promise.all([
    findProposal(proposals, actor, params),
    proposals.presentText(params),
  ])
  if (!text) throw new Refusal('not_found')
  const vote = proposal.round > 0 ? await votes.read({ ...params, round: proposal.round }) : undefined
  return { proposal, sponsors, text, ...(vote && { voting: vote.voting }), ballots: vote?.ballots ?? [] }
})

export const getDiscussion = operation(proposalRoutes.getDiscussion)(async (
  { params, actor },
  { proposals, talk }: Pick<Deps, 'proposals' | 'talk'>,
) => {
  const [said] = await Promise.all([talk.all(params), findProposal(proposals, actor, params)])
  return said
})

export const getText = operation(proposalRoutes.getText)(async (
  { params, actor },
  { proposals }: Pick<Deps, 'proposals'>,
) => {
  const [text] = await Promise.all([proposals.text(params), findProposal(proposals, actor, params)])
  if (!text) throw new Refusal('not_found')
  return text
})

export const getRecord = operation(proposalRoutes.getRecord)(async (
  { params },
  { records }: Pick<Deps, 'records'>,
) => {
  const record = await records.find(params)
  if (!record) throw new Refusal('not_found')
  return record
})
