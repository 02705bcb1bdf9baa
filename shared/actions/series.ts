import * as z from 'zod'
import { addDays } from '../calendar/berlin-time.ts'

/**
 * How an action repeats, from the day of its first one until a last day at most. `except` are days left out on
 * purpose; holidays never are by themselves.
 */
export const Repeat = z
  .strictObject({
    every: z.enum(['weeks', 'months_by_date', 'months_by_weekday']),
    /** Every n weeks or months. */
    interval: z.int().min(1).max(12),
    until: z.iso.date(),
    except: z.array(z.iso.date()).max(60),
  })
  .meta({ id: 'Repeat' })
export type Repeat = z.infer<typeof Repeat>

/** A year of weeks and one day. */
export const longestSeries = 53

const partsOf = (day: string) => day.split('-').map(Number) as [year: number, month: number, date: number]
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
const pad = (n: number) => String(n).padStart(2, '0')

/** @returns undefined when the month has no such day */
function dayOfMonth(year: number, monthsOn: number, date: number): string | undefined {
  const first = new Date(Date.UTC(year, monthsOn, 1))
  const day = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), date))
  if (day.getUTCMonth() !== first.getUTCMonth()) return undefined
  return `${first.getUTCFullYear()}-${pad(first.getUTCMonth() + 1)}-${pad(date)}`
}

function nthOccurrence(first: string, { every, interval }: Repeat, n: number): string | undefined {
  if (every === 'weeks') return addDays(first, 7 * interval * n)
  const [year, month, date] = partsOf(first)
  const monthsOn = month - 1 + n * interval
  if (every === 'months_by_date') return dayOfMonth(year, monthsOn, date)
  // The second Tuesday stays the second Tuesday; a fifth one is left out where there is none.
  const begin = dayOfMonth(year, monthsOn, 1)!
  const offset = (weekdayOf(first) - weekdayOf(begin) + 7) % 7
  return dayOfMonth(year, monthsOn, 1 + offset + 7 * Math.floor((date - 1) / 7))
}

/** The first day of the month after the one so many months on. */
function monthAfter(first: string, monthsOn: number): string {
  const [year, month] = partsOf(first)
  return dayOfMonth(year, month + monthsOn, 1)!
}

/**
 * The days of a series, the first among them unless it is an exception.
 * @returns `missing` counts months without such a day (a 31st, a fifth Tuesday)
 */
export function occurrencesOf(first: string, repeat: Repeat): { days: string[]; missing: number } {
  const days: string[] = []
  let missing = 0
  // Twelve months at most between two days: after so many steps any end is passed.
  for (let n = 0; n <= 2 * longestSeries && days.length <= longestSeries; n += 1) {
    const day = nthOccurrence(first, repeat, n)
    // In the place of a day that is missing: the end of its month.
    if ((day ?? monthAfter(first, n * repeat.interval)) > repeat.until) break
    if (!day) {
      missing += 1
      continue
    }
    if (!repeat.except.includes(day)) days.push(day)
  }
  return { days, missing }
}
