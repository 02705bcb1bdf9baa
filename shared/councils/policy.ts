import type { Actor } from '../identity/actor.ts'
import type { CouncilId, Seat } from './council.ts'

/** The seat this actor may vote with; none when they hold none in that council. `seats` are those of the day. */
export const seatOf = (actor: Pick<Actor, 'personId'>, councilId: CouncilId, seats: readonly Seat[]) =>
  seats.find((seat) => seat.councilId === councilId && seat.personId === actor.personId)

/** Whoever sits in one of the two councils may put a priority before both. */
export const mayPropose = (actor: Pick<Actor, 'personId'>, seats: readonly Seat[]) =>
  seats.some((seat) => seat.personId === actor.personId)
