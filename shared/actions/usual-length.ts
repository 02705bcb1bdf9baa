import type { ActionType } from './action.ts'

/** How long a shift usually is, in minutes: what experience says people can stand, stay and still come again. */
export const usualMinutes: Record<ActionType, number> = {
  info_stand: 120,
  door_to_door: 150,
  flyers: 120,
  posters: 180,
  rally: 120,
  public_event: 150,
  advice_hour: 120,
  phone_evening: 150,
  open_meeting: 120,
  training: 180,
  culture: 180,
  other: 120,
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const lastMinute = 23 * 60 + 59

/**
 * When a shift ends about which nobody said so.
 * @param from time of day, HH:MM; @returns time of day, on the same day at the latest
 */
export function usualEnd(from: string, type: ActionType): string {
  const end = Math.min(minutesOf(from) + usualMinutes[type], lastMinute)
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
