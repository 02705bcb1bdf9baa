import { addDays, dayInBerlin, instantInBerlin, timeInBerlin } from '../calendar/berlin-time.ts'
import type { Moment } from './sign-up.ts'

type Shift = { startsAt: string; endsAt: string }
export type NextMoment = { moment: Moment; at: string }

const hours = 3_600_000
/** Who has just confirmed, or was just written to, knows. */
const quietAfter = 2 * hours
const afterTheEnd = 2 * hours
const [morning, night] = ['09:00', '21:00']

/** Two hours after the end, but nobody is written to at night. */
function momentAfterwards({ endsAt }: Shift): string {
  const at = new Date(Date.parse(endsAt) + afterTheEnd)
  const [day, time] = [dayInBerlin(at), timeInBerlin(at)]
  if (time < morning) return instantInBerlin(day, morning)
  return time >= night ? instantInBerlin(addDays(day, 1), morning) : at.toISOString()
}

/**
 * The next mail that comes by itself: the day before at 11:00, the same day at 8:00 (in Berlin), and afterwards.
 * Reminders that would come too late, or right after the person confirmed, are left out.
 * @param now when the person confirmed, or when the last of these mails went out
 */
export function nextMoment(shift: Shift, now: Date): NextMoment | undefined {
  const day = dayInBerlin(new Date(shift.startsAt))
  const soonest = new Date(now.getTime() + quietAfter).toISOString()
  const reminders: NextMoment[] = [
    { moment: 'day_before', at: instantInBerlin(addDays(day, -1), '11:00') },
    { moment: 'same_day', at: instantInBerlin(day, '08:00') },
  ]
  const afterwards = momentAfterwards(shift)
  return (
    reminders.find(({ at }) => at >= soonest && at < shift.startsAt) ??
    (afterwards > now.toISOString() ? { moment: 'afterwards', at: afterwards } : undefined)
  )
}
