import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn, type Seat } from '#shared/councils/council.ts'
import { PersonId } from '#shared/identity/actor.ts'
import { Ballot } from '#shared/proposals/ballot.ts'
import { Proposal } from '#shared/proposals/proposal.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transaction.ts'

type PaperKey = Pick<Ballot, 'proposalId' | 'round' | 'seatId'>

const paper = entity('ballot', Ballot, ({ proposalId, round, seatId }: PaperKey) => [
  `PROPOSAL#${proposalId}`,
  `VOTE#${String(round).padStart(2, '0')}#${seatId}`,
])

/** Whose paper it is while nobody sits on the seat. */
const nobody = { holder: '–', holderId: PersonId.parse('00000000-0000-0000-0000-000000000000') }

function handedTo(before: Ballot, seat: Seat | undefined): Ballot {
  const { deputy: _, deputyId: _none, ...rest } = before
  if (!seat) return { ...rest, ...nobody }
  const { personId, holder, deputy } = seat
  return {
    ...rest,
    holder,
    holderId: personId,
    ...(deputy && { deputy: deputy.name, deputyId: deputy.personId }),
  }
}

const isSame = (one: Ballot, other: Ballot) =>
  one.holderId === other.holderId && one.deputyId === other.deputyId && one.deputy === other.deputy

/** Papers of votes that are open; laid out and counted by the proposals themselves. */
export const paperStore = (councils: Table) => ({
  /** CO13: the open votes (the board, seen from here). */
  async openVotes(): Promise<Proposal[]> {
    const board = await councils.collect({ partition: 'BOARD' }, 'consistently')
    return board.map((item) => Proposal.parse(item)).filter(({ state }) => state === 'voting')
  },

  /**
   * CO14: the silent papers of a seat, as part of what changes the seat: they go to whoever sits there on the day the
   * vote closes. A paper that has spoken stays as it is.
   * @param roll as it will be
   */
  async handingOn(seatId: string, votes: readonly Proposal[], roll: readonly Seat[]): Promise<Write[]> {
    if (votes.length === 0) return []
    const items = await councils.gather(votes.map((vote) => paper.place({ ...vote, seatId })))
    return items.flatMap((item) => {
      const before = Ballot.parse(item)
      const vote = votes.find(({ proposalId }) => proposalId === before.proposalId)
      if (before.choice || !vote?.closesAt) return []
      const sitting = seatsOn(dayInBerlin(new Date(vote.closesAt)), roll)
      const after = handedTo(
        before,
        sitting.find((seat) => seat.seatId === seatId),
      )
      return isSame(before, after)
        ? []
        : [councils.changing(paper, before, after, { if: 'attribute_not_exists(#choice)' })]
    })
  },
})
export type PaperStore = ReturnType<typeof paperStore>
