import { type CouncilId, type Seat } from '#shared/councils/council.ts'
import type { CountedProposal } from './proposal-store.ts'

const silent = (seats: readonly Seat[], councilId: CouncilId) => ({
  seats: seats.filter((seat) => seat.councilId === councilId).length,
  yes: 0,
  no: 0,
  abstain: 0,
})

/**
 * The beginning of a count: every seat of the day may speak, and none has.
 * @param seats those in force on the day the text is put before the councils
 */
export const putBeforeCouncils = (seats: readonly Seat[]) =>
  ({
    state: 'proposed',
    tallies: { campaign: silent(seats, 'campaign'), activists: silent(seats, 'activists') },
    voices: Object.fromEntries(seats.map(({ seatId }) => [seatId, null])),
    votesCast: 0,
  }) satisfies Partial<CountedProposal>
