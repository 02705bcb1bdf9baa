import type { Seat } from '../councils/council.ts'
import type { Actor } from '../identity/actor.ts'

/** As what this person speaks for a seat, and under which name; nothing when it is not theirs. */
export function speaksFor({ personId }: Pick<Actor, 'personId'>, { holder, deputy, ...seat }: Seat) {
  if (seat.personId === personId) return { castBy: 'holder', name: holder } as const
  return deputy?.personId === personId ? ({ castBy: 'deputy', name: deputy.name } as const) : undefined
}

/** Whoever speaks for a seat may ask both councils. @param seats those of the day */
export const mayOpenRanking = (actor: Pick<Actor, 'personId'>, seats: readonly Seat[]) =>
  seats.flatMap((seat) => speaksFor(actor, seat) ?? [])[0]
