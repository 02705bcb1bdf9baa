import { TZDate } from '@date-fns/tz'
import * as z from 'zod'

const zone = 'Europe/Berlin'

/** Time of day as a form gives it, `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A moment, ISO 8601 in UTC with milliseconds, so that moments sort as text. */
export const Instant = z.iso.datetime({ precision: 3 })

/** @returns the ISO date in Berlin at that moment */
export const dayInBerlin = (moment: Date): string => {
  const local = new TZDate(moment, zone)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`
}

/** @returns the time of day in Berlin at that moment, `09:30` */
export const timeInBerlin = (moment: Date): string => {
  const local = new TZDate(moment, zone)
  return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`
}

const hours = 3_600_000

/**
 * The moment of a local date and time. In the hour that is skipped in spring it is the moment an hour later,
 * in the hour that comes twice in autumn the first one.
 */
export const instantInBerlin = (day: string, time: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const asUtc = Date.UTC(year, month - 1, date, hour, minute)
  // Berlin is two hours ahead in summer and one in winter; libraries differ on which of the two 02:30 they mean.
  const inSummer = new Date(asUtc - 2 * hours)
  const moment = timeInBerlin(inSummer) === time ? inSummer : new Date(asUtc - hours)
  return moment.toISOString()
}

/** @returns the Monday of the week that a day lies in */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))

/** @param days may be negative */
export const addDays = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** @param from ISO date; @param to ISO date; @returns how many days later `to` is; negative when it is earlier */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
