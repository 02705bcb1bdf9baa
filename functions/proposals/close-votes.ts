import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { proposalStore, type ProposalStore } from './proposal-store.ts'
import { settlingStore } from './settling-store.ts'
import { settleVote, type Settling } from './settle-vote.ts'
import { talkStore } from './talk-store.ts'
import { voteStore } from './vote-store.ts'

type Deps = Settling & { proposals: Settling['proposals'] & Pick<ProposalStore, 'board'> }

/** Its vote is over. */
const isOver = ({ state, closesAt }: Proposal, now: Date) =>
  state === 'voting' && closesAt !== undefined && closesAt <= now.toISOString()

/** Its day has come: it is worked on again, and the votes on it begin anew. */
const isDue = ({ state, conclusion }: Proposal, now: Date) =>
  state === 'postponed' && conclusion?.until !== undefined && conclusion.until <= dayInBerlin(now)

/**
 * Ends every vote whose time is over, also when nobody watches, and takes up again what was postponed to today. One
 * that cannot be ended now does not hold up the others.
 */
export const closeVotes = (deps: Deps) => async () => {
  let [closed, failed] = [0, 0]
  const board = await deps.proposals.board()
  for (const proposal of board) {
    try {
      if (isOver(proposal, deps.now()) && (await settleVote(proposal, deps))) closed += 1
      if (isDue(proposal, deps.now())) await deps.proposals.turn(proposal, { ...proposal, state: 'working' })
    } catch (error) {
      failed += 1
      log.error('vote not closed', { proposalId: proposal.proposalId, error: error as Error })
    }
  }
  if (closed > 0) log.info('votes closed', { closed })
  return { closed, failed }
}

const [councils, campaigns] = [table('COUNCILS_TABLE'), table('CAMPAIGNS_TABLE')]

export const handler = closeVotes({
  proposals: proposalStore(councils),
  votes: voteStore(councils),
  talk: talkStore(councils),
  settling: settlingStore(councils, campaigns),
  now: () => new Date(),
})
