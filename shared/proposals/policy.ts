import type { Seat } from '../councils/council.ts'
import type { CouncilRules } from '../councils/rules.ts'
import { holds, type Actor } from '../identity/actor.ts'
import type { Proposal } from './proposal.ts'
import type { Author } from './text.ts'

type Person = Pick<Actor, 'personId'>

/** Holds one of these seats, or stands in for who does. @param seats those of the day */
export const sits = ({ personId }: Person, seats: readonly Seat[]) =>
  seats.some((seat) => seat.personId === personId || seat.deputy?.personId === personId)

/** Whoever sits in one of the two councils; wider where the rules of one of them say so. */
export function mayPropose(actor: Actor, seats: readonly Seat[], rules: readonly CouncilRules[]): boolean {
  if (sits(actor, seats)) return true
  const widest = new Set(rules.map(({ proposers }) => proposers))
  return widest.has('members') || (widest.has('coordinators') && holds(actor, 'coordinator'))
}

/** A text is in the hands of those who put their name to it. */
export const isSponsor = ({ personId }: Person, sponsors: readonly Pick<Author, 'personId'>[]) =>
  sponsors.some((sponsor) => sponsor.personId === personId)

/** Drafts are between their sponsors; everything else is for all members. */
export const maySee = (
  actor: Person,
  { state, proposedBy }: Pick<Proposal, 'state' | 'proposedBy'>,
  sponsors: readonly Pick<Author, 'personId'>[] = [proposedBy],
) => state !== 'draft' || isSponsor(actor, sponsors)

/** Those who sit in the councils, and coordinators for their chapter. */
export const mayAmend = (actor: Actor, seats: readonly Seat[], chapterId?: string) =>
  chapterId ? holds(actor, 'coordinator', chapterId) : sits(actor, seats) || holds(actor, 'coordinator')

/** Sponsors say when it is ripe; the federal office may, so that nothing lies for want of a sponsor. */
export const mayOpenVote = (actor: Actor, sponsors: readonly Pick<Author, 'personId'>[]) =>
  isSponsor(actor, sponsors) || holds(actor, 'federal_office')
