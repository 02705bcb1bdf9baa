import { getHolidays, type Region } from 'feiertagejs'
import type { Locale } from '../people/person.ts'

const states = new Set('BW BY BE BB HB HE HH MV NI NW RP SL SN ST SH TH'.split(' '))

/**
 * The public holiday of a day in a state, by its name; undefined on other days.
 * @param state two letters, `SN`; without one only what holds in the whole country
 */
export function holidayOn(day: string, state: string | undefined, locale: Locale): string | undefined {
  const region = (state && states.has(state) ? state : 'BUND') as Region
  return getHolidays(day.slice(0, 4), region)
    .find(({ dateString }) => dateString === day)
    ?.translate(locale)
}
