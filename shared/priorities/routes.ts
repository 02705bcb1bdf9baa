import * as z from 'zod'
import { CouncilId } from '../councils/council.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { Priority } from './priority.ts'
import { Choice, NewProposal, PriorityId, Proposal, ProposalId, RevisedProposal, Vote } from './proposal.ts'

const proposalParams = z.object({ proposalId: ProposalId })

export const priorityRoutes = defineRoutes({
  listPriorities: {
    method: 'GET',
    path: '/priorities',
    summary: 'The decided priorities, the latest first',
    audience: 'anyone',
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(Priority),
    refuses: ['cursor_invalid'],
  },
  getPriority: {
    method: 'GET',
    path: '/priorities/{priorityId}',
    summary: 'Read one decided priority',
    audience: 'anyone',
    params: z.object({ priorityId: PriorityId }),
    returns: Priority,
  },
  listProposals: {
    method: 'GET',
    path: '/proposals',
    summary: 'What lies before the two councils, the latest first',
    audience: 'signed-in',
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(Proposal),
    refuses: ['cursor_invalid'],
  },
  getProposal: {
    method: 'GET',
    path: '/proposals/{proposalId}',
    summary: 'Read one proposal with the votes on its present text, by name',
    audience: 'signed-in',
    params: proposalParams,
    returns: z.object({ proposal: Proposal, votes: z.array(Vote) }),
  },
  propose: {
    method: 'POST',
    path: '/proposals',
    summary: 'Put a priority before both councils',
    audience: 'signed-in',
    body: NewProposal,
    returns: Proposal,
    status: 201,
    refuses: ['not_your_seat', 'date_passed'],
  },
  reviseProposal: {
    method: 'PUT',
    path: '/proposals/{proposalId}',
    summary: 'Save a new version of the text; the votes begin anew',
    audience: 'signed-in',
    params: proposalParams,
    body: RevisedProposal,
    returns: Proposal,
    refuses: ['not_your_proposal', 'version_conflict', 'already_decided', 'date_passed'],
  },
  castVote: {
    method: 'PUT',
    path: '/proposals/{proposalId}/votes/{councilId}',
    summary: 'Vote with the own seat in one council; a later vote replaces the earlier one',
    audience: 'signed-in',
    params: proposalParams.extend({ councilId: CouncilId }),
    body: z.object({ choice: Choice, textVersion: z.int().positive() }).strict(),
    returns: Proposal,
    refuses: ['not_your_seat', 'text_version_outdated', 'already_decided', 'try_again'],
  },
})
