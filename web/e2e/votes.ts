import { castVote } from '#functions/proposals/cast-vote.ts'
import { proposalStore } from '#functions/proposals/proposal-store.ts'
import { settleVote } from '#functions/proposals/settle-vote.ts'
import { settlingStore } from '#functions/proposals/settling-store.ts'
import { talkStore } from '#functions/proposals/talk-store.ts'
import { voteStore } from '#functions/proposals/vote-store.ts'
import type { CouncilId } from '#shared/councils/council.ts'
import type { Choice } from '#shared/proposals/ballot.ts'
import { platformTables } from './tables.ts'

function councils() {
  const tables = platformTables()
  const proposals = proposalStore(tables.councils)
  return {
    proposals,
    votes: voteStore(tables.councils),
    talk: talkStore(tables.councils),
    settling: settlingStore(tables.councils, tables.campaigns),
    now: () => new Date(),
    /** The proposal on the board with this title. */
    named: async (title: string) => (await proposals.board()).find((one) => one.title === title)!,
  }
}

/** Everybody who has not voted yet does, as the rest of a council would over the days. */
export async function othersVote(title: string, says: Record<CouncilId, Choice>): Promise<void> {
  const deps = councils()
  const proposal = await deps.named(title)
  const { proposalId, round, textVersion } = proposal
  const { ballots } = (await deps.votes.read(proposal))!
  for (const { seatId, councilId, holderId, choice } of ballots) {
    if (choice) continue
    const params = { proposalId, round, seatId }
    const body = { choice: says[councilId], textVersion }
    await castVote.run({ params, query: undefined, body, actor: { personId: holderId, grants: [] } }, deps)
  }
}

/** The days of the vote are over: what the minute job does then. */
export async function closeVote(title: string): Promise<void> {
  const deps = councils()
  if (!(await settleVote(await deps.named(title), deps))) throw new Error(`${title} was not settled`)
}
