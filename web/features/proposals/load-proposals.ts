import { cache } from 'react'
import { proposalRoutes } from '#shared/proposals/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What lies before the councils and how it stands, the latest first, with one's own drafts. */
export const loadBoard = async (token: string) =>
  (await ask(proposalRoutes.listProposals, { token })).proposals

/** What was decided or rejected, the latest first. */
export const loadArchive = (token: string, cursor?: string) =>
  ask(proposalRoutes.listSettledProposals, { token, query: { cursor } })

/** One proposal with its present text and the papers of its last vote. @throws ApiRefusal `not_found` */
export const loadProposal = cache((token: string, proposalId: string) =>
  ask(proposalRoutes.getProposal, { token, params: { proposalId } }),
)

/** Amendments, comments and sense checks. */
export const loadDiscussion = (token: string, proposalId: string) =>
  ask(proposalRoutes.getDiscussion, { token, params: { proposalId } })

/** One version of the text. @throws ApiRefusal `not_found` */
export const loadText = (token: string, proposalId: string, textVersion: number) =>
  ask(proposalRoutes.getText, { token, params: { proposalId, textVersion: String(textVersion) } })

/** The record of one vote. @throws ApiRefusal `not_found` */
export const loadRecord = (token: string, proposalId: string, round: number) =>
  ask(proposalRoutes.getRecord, { token, params: { proposalId, round: String(round) } })
