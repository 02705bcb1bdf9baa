import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { personStore } from '../identity/identity-store.ts'
import { identified } from '../identity/identified.ts'
import { agendaStore } from './agenda-store.ts'
import { amend } from './amend-proposal.ts'
import { answerAmendment } from './answer-amendment.ts'
import { answerComment, resolveComment } from './answer-comment.ts'
import { castVote } from './cast-vote.ts'
import { comment } from './comment-on-proposal.ts'
import { concludeProposal } from './conclude-proposal.ts'
import { getDiscussion, getProposal, getRecord, getText } from './get-proposal.ts'
import { giveSense } from './give-sense.ts'
import { listProposals, listSettledProposals } from './list-proposals.ts'
import { openSenseCheck } from './open-sense-check.ts'
import { openVote } from './open-vote.ts'
import { propose } from './propose-priority.ts'
import { proposalStore } from './proposal-store.ts'
import { publishProposal } from './publish-proposal.ts'
import { recordStore } from './record-store.ts'
import { reviseProposal } from './revise-proposal.ts'
import { seatStore } from './seat-store.ts'
import { settlingStore } from './settling-store.ts'
import { sponsorProposal } from './sponsor-proposal.ts'
import { talkStore } from './talk-store.ts'
import { voteStore } from './vote-store.ts'

const [councils, campaigns] = [table('COUNCILS_TABLE'), table('CAMPAIGNS_TABLE')]

export const handler = apiHandler(
  [
    listProposals,
    listSettledProposals,
    getProposal,
    getDiscussion,
    getText,
    getRecord,
    propose,
    publishProposal,
    sponsorProposal,
    reviseProposal,
    amend,
    answerAmendment,
    comment,
    answerComment,
    resolveComment,
    openSenseCheck,
    giveSense,
    openVote,
    castVote,
    concludeProposal,
  ],
  {
    proposals: proposalStore(councils),
    seats: seatStore(councils),
    votes: voteStore(councils),
    talk: talkStore(councils),
    records: recordStore(councils),
    settling: settlingStore(councils, campaigns),
    people: personStore(table('SIGN_UPS_TABLE')),
    agenda: agendaStore(councils),
    now: () => new Date(),
  },
  identified,
)
