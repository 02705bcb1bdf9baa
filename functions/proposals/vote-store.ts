import type { Seat } from '#shared/councils/council.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { Ballot, Voting, type CastPaper, type Choice } from '#shared/proposals/ballot.ts'
import { tally } from '#shared/proposals/count-votes.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import type { ProposalId } from '#shared/proposals/text.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'
import { collection, standing } from './proposal-store.ts'

type VotingKey = { proposalId: ProposalId; round: number }
type BallotKey = VotingKey & Pick<Ballot, 'seatId'>
const place = (round: number) => `VOTE#${String(round).padStart(2, '0')}`

const voting = entity('voting', Voting, ({ round, ...id }: VotingKey) => [collection(id), place(round)])
export const ballot = entity('ballot', Ballot, ({ round, seatId, ...id }: BallotKey) => [
  collection(id),
  `${place(round)}#${seatId}`,
])

/** As many papers as one transaction takes beside what goes with it. */
const atOnce = 90

/** The paper of a seat, before it says anything. */
export const silent = (
  { proposalId, round }: VotingKey,
  { councilId, seatId, kind, chapterId, holder, personId, deputy }: Seat,
): Ballot => ({
  proposalId,
  round,
  councilId,
  seatId,
  kind,
  ...(chapterId && { chapterId }),
  holder,
  holderId: personId,
  ...(deputy && { deputy: deputy.name, deputyId: deputy.personId }),
})

/** What somebody says with a seat. */
export type Cast = BallotKey & {
  personId: PersonId
  textVersion: number
  choice: Choice
  reason?: string | undefined
  castAt: string
}

/** Why a vote was not counted: what the paper says, if it stood in the way, and whether the vote did. */
export type Uncounted = { paper: Ballot | undefined; isClosed: boolean }

/** One more of this, one less of what the seat said before; the seat itself says which council it is of. */
function counting({ seatId, choice, round }: Cast, before?: Choice) {
  if (before === choice) return { change: 'SET #round = :round', values: { round } }
  const field = (name: Choice) => `#tallies.#${seatId.split('-')[0]}.#${name}`
  const less = before ? `, ${field(before)} = ${field(before)} - :one` : ''
  return { change: `SET ${field(choice)} = ${field(choice)} + :one${less}`, values: { one: 1 } }
}

/** Votes of both councils: one paper for each seat, and the count beside the state of the proposal. */
export const voteStore = (councils: Table) => ({
  /**
   * PV1: lays out a paper for each seat and opens the vote; papers nobody can reach yet come first where they are too
   * many for one transaction. @returns nothing when the proposal has changed since it was read
   */
  open: async (
    before: Proposal,
    after: Proposal,
    vote: Voting,
    ballots: readonly Ballot[],
    others: readonly Write[] = [],
  ) => {
    const papers = ballots.map((paper) => councils.putting(ballot, paper))
    const early = papers.slice(0, Math.max(0, papers.length - atOnce))
    for (let from = 0; from < early.length; from += atOnce)
      await transact(councils.client, early.slice(from, from + atOnce))
    const opened = { ...after, tallies: tally(ballots), version: before.version + 1 }
    const outcome = await transact(councils.client, [
      councils.changing(standing, before, opened, {
        if: '#version = :version AND #textVersion = :text',
        values: { version: before.version, text: vote.textVersion },
      }),
      councils.putting(voting, vote),
      ...papers.slice(early.length),
      ...others,
    ])
    return outcome.done ? opened : undefined
  },

  /**
   * PV2: writes on the paper of a seat and counts it, both or neither.
   * @param before what the paper says already, if anything
   */
  cast: async (
    cast: Cast,
    before?: Ballot,
  ): Promise<{ done: true; written: CastPaper } | ({ done: false } & Uncounted)> => {
    const { choice, reason, castAt, personId, round, textVersion } = cast
    // Who has not seen the paper is taken for its holder.
    const castBy = before && before.holderId !== personId ? ('deputy' as const) : ('holder' as const)
    const outcome = await transact(councils.client, [
      councils.updating(ballot, cast, {
        change: `SET #choice = :choice, #castBy = :castBy, #castAt = :castAt${reason ? ', #reason = :reason' : ' REMOVE #reason'}`,
        if: `#${castBy}Id = :person AND ${before?.choice ? '#choice = :before AND #castBy = :castBy' : 'attribute_not_exists(#choice)'}`,
        values: {
          choice,
          castBy,
          castAt,
          person: personId,
          ...(reason && { reason }),
          ...(before?.choice && { before: before.choice }),
        },
      }),
      councils.updating(standing, cast, {
        ...counting(cast, before?.choice),
        if: '#state = :voting AND #round = :round AND #textVersion = :textVersion AND #closesAt > :now',
        values: {
          ...counting(cast, before?.choice).values,
          voting: 'voting',
          round,
          textVersion,
          now: castAt,
        },
      }),
    ])
    const { proposalId, seatId } = cast
    if (outcome.done)
      return { done: true, written: { proposalId, round, seatId, choice, castBy, castAt, reason } }
    const found = outcome.unmet.get(0)
    return { done: false, paper: found && Ballot.parse(found), isClosed: outcome.unmet.has(1) }
  },

  /** PV3: a vote with all its papers. */
  read: async ({ proposalId, round }: VotingKey) => {
    const [first, ...papers] = await councils.collect({
      partition: collection({ proposalId }),
      from: place(round),
      to: `${place(round)}#~`,
    })
    if (!first) return undefined
    return { voting: Voting.parse(first), ballots: papers.map((paper) => Ballot.parse(paper)) }
  },
})
export type VoteStore = ReturnType<typeof voteStore>
