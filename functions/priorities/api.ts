import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { castVote } from './cast-vote.ts'
import { getPriority } from './get-priority.ts'
import { getProposal } from './get-proposal.ts'
import { listPriorities } from './list-priorities.ts'
import { listProposals } from './list-proposals.ts'
import { priorityStore } from './priority-store.ts'
import { proposalStore } from './proposal-store.ts'
import { propose } from './propose-priority.ts'
import { reviseProposal } from './revise-proposal.ts'

const campaigns = table('CAMPAIGNS_TABLE')

export const handler = apiHandler(
  [listPriorities, getPriority, listProposals, getProposal, propose, reviseProposal, castVote],
  {
    priorities: priorityStore(campaigns),
    proposals: proposalStore(table('COUNCILS_TABLE'), campaigns),
    now: () => new Date(),
  },
  identified,
)
