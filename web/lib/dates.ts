import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Locale } from '#shared/people/person.ts'

const languages: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' }

const formats = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  dayAndMonth: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const made = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, name: keyof typeof formats, moment: Date): string {
  const key = `${locale} ${name}`
  const known = made.get(key)
  const formatter =
    known ?? new Intl.DateTimeFormat(languages[locale], { ...formats[name], timeZone: 'Europe/Berlin' })
  if (!known) made.set(key, formatter)
  return formatter.format(moment)
}

/** Noon, so that no time zone moves the day. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** @param day ISO date; @returns “Mittwoch, 24. November” */
export const writtenDay = (locale: Locale, day: string) => format(locale, 'day', noon(day))

/** @param day ISO date; @returns “Mi., 24. Nov.” */
export const shortDay = (locale: Locale, day: string) => format(locale, 'shortDay', noon(day))

/** @param day ISO date; @returns “24. Nov.” */
export const dayAndMonth = (locale: Locale, day: string) => format(locale, 'dayAndMonth', noon(day))

/** @param day ISO date; @returns “24. November 2026” */
export const writtenDate = (locale: Locale, day: string) => format(locale, 'date', noon(day))

/** @param from ISO date, as `to`; @returns “Mi., 25. Nov. – So., 6. Dez.”, both days are part of it */
export const daySpan = (locale: Locale, from: string, to: string) =>
  `${shortDay(locale, from)} – ${shortDay(locale, to)}`

/** @param instant ISO 8601; @returns its day in Berlin, ISO date */
export const dayOf = (instant: string) => dayInBerlin(new Date(instant))

/** @returns “10:00–12:30”; two moments of the same day in Berlin */
export const timeSpan = (locale: Locale, from: string, to: string) =>
  `${format(locale, 'time', new Date(from))}–${format(locale, 'time', new Date(to))}`

/** @returns “10:00”, a moment in Berlin */
export const timeAt = (locale: Locale, at: string) => format(locale, 'time', new Date(at))

/** How near a day is, for words such as “today”; undefined when it is neither. */
export function nearness(day: string, now: Date): 'today' | 'tomorrow' | undefined {
  const today = dayInBerlin(now)
  return day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : undefined
}
