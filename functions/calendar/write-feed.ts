import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { ActionSummary } from '#shared/actions/action.ts'
import { writtenPlace } from '#shared/actions/written-place.ts'

/** One entry of a calendar to subscribe to: from a moment to a moment, or on a day. */
export type Entry = ({ startsAt: string; endsAt: string } | { on: string }) & {
  id: string
  title: string
  address: string
  place?: string
  isOff?: boolean
  /** Counts changes of time or place. */
  sequence?: number
}

const hours = 3_600

/** What is on a day takes no time of anybody's. */
const timeOf = (entry: Entry) =>
  'on' in entry
    ? { start: new Date(entry.on), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
    : { start: new Date(entry.startsAt), end: new Date(entry.endsAt) }

/**
 * A calendar to subscribe to (RFC 5545), which programs fetch again every few hours. Times are in UTC, which every
 * calendar shows in its own zone. Each event is stamped with the day, so that the calendar stays the same, letter by
 * letter, for as long as nothing happens, and is not sent again.
 */
export function writeFeed(name: string, entries: readonly Entry[], now: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Roter Faden', product: 'Kalender' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: 'Europe/Berlin',
    ttl: 4 * hours,
  })
  calendar.timezone(null)
  const stamp = new Date(now.toISOString().slice(0, 'yyyy-mm-dd'.length))
  for (const entry of entries) {
    const { id, title, address, place, isOff, sequence = 0 } = entry
    calendar.createEvent({
      id: `${id}@roter-faden`,
      sequence,
      stamp,
      ...timeOf(entry),
      summary: title,
      ...(place && { location: place }),
      url: address,
      ...(isOff && { status: ICalEventStatus.CANCELLED }),
    })
  }
  return calendar.toString()
}

export const entryOf = (action: ActionSummary, site: string): Entry => ({
  id: action.actionId,
  title: action.title,
  startsAt: action.startsAt,
  endsAt: action.endsAt,
  address: `${site}/actions/${action.actionId}`,
  place: writtenPlace(action.place),
  isOff: action.state === 'cancelled',
  sequence: action.sequence,
})
