import { councilIds, type CouncilId } from '../councils/council.ts'
import type { Choice, Tallies, Tally } from './proposal.ts'

/** More than half of all seats, not of those who voted. */
export const majorityOf = (seats: number) => Math.floor(seats / 2) + 1

/** The tally after one seat changed its voice; `before` is undefined when it had not voted. */
export function recount(
  tallies: Tallies,
  councilId: CouncilId,
  before: Choice | undefined,
  choice: Choice,
): Tallies {
  const tally = { ...tallies[councilId] }
  if (before) tally[before] -= 1
  tally[choice] += 1
  return { ...tallies, [councilId]: tally }
}

const agrees = ({ seats, yes }: Tally) => seats > 0 && yes >= majorityOf(seats)

/** It can no longer agree: even if every seat that is still silent said yes. */
const cannotAgree = ({ seats, no, abstain }: Tally) => seats - no - abstain < majorityOf(seats)

/** Decided when a majority of the seats of both councils says yes; rejected when one of them no longer can. */
export function outcomeOf(tallies: Tallies): 'proposed' | 'decided' | 'rejected' {
  if (councilIds.every((councilId) => agrees(tallies[councilId]))) return 'decided'
  if (councilIds.some((councilId) => cannotAgree(tallies[councilId]))) return 'rejected'
  return 'proposed'
}
