import * as z from 'zod'
import { Seat, SeatId } from '#shared/councils/council.ts'
import type { Priority } from '#shared/priorities/priority.ts'
import { Choice, Proposal, Vote, type ProposalId } from '#shared/priorities/proposal.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { priority } from './priority-store.ts'

/** A proposal with what the count needs and nobody reads. */
export const CountedProposal = Proposal.extend({
  /**
   * What each seat has said on this text, null while it is silent. The seats are those that were there when the text
   * was put before the councils: no other votes on it. They stand with the tallies, so that one read gives both as
   * they were at one moment.
   */
  voices: z.record(SeatId, Choice.nullable()),
  /** How often a vote was cast or changed on this text; a count that started from an older state is refused. */
  votesCast: z.int().min(0),
})
export type CountedProposal = z.infer<typeof CountedProposal>

const collection = (proposalId: ProposalId) => `PROPOSAL#${proposalId}`

const proposal = entity(
  'proposal',
  CountedProposal,
  ({ proposalId }: { proposalId: ProposalId }) => [collection(proposalId), 'PROPOSAL'],
  { indexes: ({ proposalId, proposedAt }) => ({ byDate: ['proposal', `${proposedAt}#${proposalId}`] }) },
)

type VoteKey = Pick<Vote, 'proposalId' | 'textVersion' | 'seatId'>

/** The votes on the present text stand first, so that one bounded request reads them however often it was revised. */
const vote = entity('vote', Vote, ({ proposalId, textVersion, seatId }: VoteKey) => [
  collection(proposalId),
  `VOTE#${String(99_999 - textVersion).padStart(5, '0')}#${seatId}`,
])

/** Far above the seats of both councils together. */
const mostVotes = 300

/** What lies before the councils: a workflow with its own readers, in the table Councils. */
export const proposalStore = (councils: Table, campaigns: Table) => ({
  /** PR1: the seats of both councils, of all times. */
  roll: async (): Promise<Seat[]> =>
    (await councils.collect({ partition: 'SEATS' })).map((item) => Seat.parse(item)),

  /** PR2: the latest first. */
  latest: (page: PageRequest) =>
    councils.page(proposal, { index: 'byDate', partition: 'proposal', latestFirst: true }, page),

  /** PR3: a proposal and the votes on its present text. */
  read: async (proposalId: ProposalId): Promise<{ proposal: CountedProposal; votes: Vote[] } | undefined> => {
    const [first, ...votes] = await councils.collect({
      partition: collection(proposalId),
      from: 'PROPOSAL',
      atMost: 1 + mostVotes,
    })
    if (!first) return undefined
    const read = CountedProposal.parse(first)
    return {
      proposal: read,
      votes: votes
        .map((item) => Vote.parse(item))
        .filter(({ textVersion }) => textVersion === read.textVersion),
    }
  },

  /** PR4 */
  find: (proposalId: ProposalId) => councils.find(proposal, { proposalId }, 'consistently'),

  /** PR5: enters a new proposal, or a new text of the one that was read. @returns whether nobody was faster */
  save: (saved: CountedProposal, over?: CountedProposal) =>
    councils.put(
      proposal,
      saved,
      over
        ? { if: '#version = :version', values: { version: over.version } }
        : { if: 'attribute_not_exists(#pk)' },
    ),

  /**
   * PR6: a vote, the count with it and, when it settles the matter, the priority: all or none.
   * @param from the proposal that was read; it guards the vote too, since each vote changes it
   * @returns whether it was counted; not when another vote or text came in between
   */
  count: async (from: CountedProposal, cast: Vote, counted: CountedProposal, decided?: Priority) => {
    const { done } = await transact(councils.client, [
      councils.putting(proposal, counted, {
        if: '#textVersion = :textVersion AND #votesCast = :votesCast',
        values: { textVersion: from.textVersion, votesCast: from.votesCast },
      }),
      councils.putting(vote, cast),
      ...(decided ? [campaigns.putting(priority, decided, { if: 'attribute_not_exists(#pk)' })] : []),
    ])
    return done
  },
})
export type ProposalStore = ReturnType<typeof proposalStore>
