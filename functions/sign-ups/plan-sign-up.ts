import type { ActionId, ActionWithShifts, Shift, ShiftId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { isFull } from './place-store.ts'
import type { AboutStore } from './sign-up-store.ts'

type Time = Pick<Shift, 'startsAt' | 'endsAt'>

/** One person cannot be at two shifts at a time; one that begins when the other ends is no overlap. */
export const overlap = (times: readonly Time[]): boolean => {
  const sorted = times.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return sorted.some(({ startsAt }, n) => n > 0 && startsAt < sorted[n - 1]!.endsAt)
}

type Wish = { shiftIds: readonly ShiftId[]; overlapping?: true | undefined }

/**
 * Looks at several shifts before signing up for all of them.
 * @param besides what the person comes to anyway
 * @returns the action, and which of the shifts had no place when it was read
 * @throws Refusal `not_found`, `date_passed`, `shifts_overlap` unless that is meant
 */
export async function chooseShifts(
  { shiftIds, overlapping }: Wish,
  actionId: ActionId,
  actions: Pick<AboutStore, 'actionWithShifts'>,
  now: Date,
  besides: readonly Time[] = [],
): Promise<{ action: ActionWithShifts; chosen: Shift[]; fullAlready: ShiftId[] }> {
  const action = await actions.actionWithShifts(actionId)
  const chosen = action?.shifts.filter(({ shiftId }) => shiftIds.includes(shiftId)) ?? []
  if (action?.state !== 'published' || chosen.length < shiftIds.length) throw new Refusal('not_found')
  if (chosen.some(({ endsAt }) => endsAt <= now.toISOString())) throw new Refusal('date_passed')
  if (!overlapping && overlap([...chosen, ...besides])) throw new Refusal('shifts_overlap')
  const fullAlready = chosen.filter((shift) => isFull(shift, now)).map(({ shiftId }) => shiftId)
  return { action, chosen, fullAlready }
}
