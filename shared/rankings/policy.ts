import type { Seat } from '../councils/council.ts'
import type { Actor } from '../identity/actor.ts'

/** Whoever sits in one of the two councils may ask both. @param seats those of the day */
export const mayOpenRanking = ({ personId }: Pick<Actor, 'personId'>, seats: readonly Seat[]) =>
  seats.find((seat) => seat.personId === personId)

/** The seat this person may speak with. @param seats those of the day */
export const ownSeat = ({ personId }: Pick<Actor, 'personId'>, seatId: string, seats: readonly Seat[]) =>
  seats.find((seat) => seat.seatId === seatId && seat.personId === personId)
