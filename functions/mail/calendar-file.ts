import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Occasion } from './mail-store.ts'

/**
 * A calendar file (RFC 5545) for one shift. The UID stays the same for the shift, so that a later version replaces
 * the entry instead of adding one. Times are in UTC, which every calendar shows in its own zone.
 * @param address where the action is described
 */
export function calendarFile({ action, shift }: Occasion, address: string, now: Date): string {
  const calendar = ical({
    prodId: { company: 'Roter Faden', product: 'Aktionen' },
    method: ICalCalendarMethod.PUBLISH,
  })
  const { place } = action
  calendar.createEvent({
    id: `${shift.shiftId}@roter-faden`,
    stamp: now,
    start: new Date(shift.startsAt),
    end: new Date(shift.endsAt),
    summary: action.title,
    location: `${place.name}, ${place.street}, ${place.postcode} ${place.city}`,
    description: action.description,
    url: address,
  })
  return calendar.toString()
}
