import { holds, type Actor } from '../identity/actor.ts'
import type { CouncilId, Seat } from './council.ts'

/** Holders leave their own seat; the federal office records it for those who wrote a letter. */
export const mayResign = (actor: Actor, seat: Pick<Seat, 'personId'>) =>
  seat.personId === actor.personId || holds(actor, 'federal_office')

/** Sessions are kept by the federal office, and by the chairs of one of their councils. `seats` are those of the day. */
export const mayKeepSessions = (actor: Actor, councilIds: readonly CouncilId[], seats: readonly Seat[]) =>
  holds(actor, 'federal_office') ||
  seats.some(
    ({ isChair, personId, councilId }) =>
      isChair === true && personId === actor.personId && councilIds.includes(councilId),
  )
