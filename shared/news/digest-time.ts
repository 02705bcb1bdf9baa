import { addDays, dayInBerlin, instantInBerlin } from '../calendar/berlin-time.ts'
import type { Pace } from './news.ts'

const timeOfDigest = '07:00'
const monday = 1

const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()

/**
 * When the mail comes that tells of what happens now: at once, at seven in the morning, or at seven on Monday, as
 * clocks in Berlin show it.
 */
export function digestTime(pace: Exclude<Pace, 'never'>, now: Date): string {
  if (pace === 'at_once') return now.toISOString()
  const today = dayInBerlin(now)
  const days = pace === 'daily' ? [0, 1] : [0, 1, 2, 3, 4, 5, 6, 7]
  const moments = days
    .map((ahead) => addDays(today, ahead))
    .filter((day) => pace === 'daily' || weekdayOf(day) === monday)
    .map((day) => instantInBerlin(day, timeOfDigest))
  return moments.find((moment) => moment > now.toISOString())!
}
