import * as z from 'zod'
import { addDays } from '../calendar/berlin-time.ts'
import { line } from '../http/text.ts'
import type { ActionType } from './action.ts'

export const DutyKind = z.enum([
  'assembly_notice',
  'special_use_permit',
  'poster_permit',
  'music_licence',
  'insurance',
  'room_booking',
  'house_rules',
])
export type DutyKind = z.infer<typeof DutyKind>

/** One piece of paperwork: what, until when, who sees to it, and since when it is done. */
export const Duty = z
  .object({
    kind: DutyKind,
    dueOn: z.iso.date(),
    responsible: line(2, 80).optional(),
    doneOn: z.iso.date().optional(),
  })
  .meta({ id: 'Duty' })
export type Duty = z.infer<typeof Duty>

/** Days before the action by which each piece should be done. */
const usually: Record<DutyKind, number> = {
  // Has to reach the authority 48 hours before the assembly is announced, not before it takes place: a week leaves
  // five days for announcing.
  assembly_notice: 7,
  special_use_permit: 21,
  poster_permit: 28,
  music_licence: 7,
  insurance: 14,
  room_booking: 28,
  house_rules: 7,
}

/** Where it takes longer: Bavaria counts no weekends and holidays into the 48 hours; offices of Berlin and Hamburg ask for more. */
const byState: Record<string, Partial<Record<DutyKind, number>>> = {
  BY: { assembly_notice: 11 },
  BE: { special_use_permit: 42 },
  HH: { special_use_permit: 28 },
}

const byType: Record<ActionType, readonly DutyKind[]> = {
  info_stand: ['special_use_permit'],
  door_to_door: [],
  flyers: [],
  posters: ['poster_permit'],
  rally: ['assembly_notice', 'insurance'],
  public_event: ['room_booking', 'insurance', 'house_rules'],
  advice_hour: ['room_booking'],
  phone_evening: [],
  open_meeting: ['room_booking'],
  training: ['room_booking', 'house_rules'],
  culture: ['room_booking', 'insurance', 'music_licence'],
  other: [],
}

/**
 * The paperwork of an action, in order of due date.
 * @param on the day of the action
 * @param state two letters of the state, if it lies in one
 * @param before what was known so far: who sees to it and what is done stays
 */
export function dutiesOf(
  { type, on, state }: { type: ActionType; on: string; state?: string | undefined },
  before: readonly Duty[] = [],
): Duty[] {
  return byType[type]
    .map((kind): Duty => {
      const days = (state && byState[state]?.[kind]) || usually[kind]
      const known = before.find((duty) => duty.kind === kind)
      return { ...known, kind, dueOn: addDays(on, -days) }
    })
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** What should have been done by that day and is not. */
export const overdueDuties = (duties: readonly Duty[], today: string) =>
  duties.filter(({ dueOn, doneOn }) => !doneOn && dueOn < today)
