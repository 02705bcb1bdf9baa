import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { ActionSummary } from '#shared/actions/action.ts'
import { writtenPlace } from '#shared/actions/written-place.ts'

/** One entry of a calendar to subscribe to; moments in UTC. */
export type Entry = {
  id: string
  title: string
  startsAt: string
  endsAt: string
  address: string
  place?: string
  isOff?: boolean
  /** Counts changes of time or place. */
  sequence?: number
}

const hours = 3_600

/**
 * A calendar to subscribe to (RFC 5545), which programs fetch again every few hours. Times are in UTC, which every
 * calendar shows in its own zone.
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
  for (const { id, title, startsAt, endsAt, address, place, isOff, sequence = 0 } of entries)
    calendar.createEvent({
      id: `${id}@roter-faden`,
      sequence,
      stamp: now,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: title,
      ...(place && { location: place }),
      url: address,
      ...(isOff && { status: ICalEventStatus.CANCELLED }),
    })
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
