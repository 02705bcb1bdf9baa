import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Action, Shift } from '#shared/actions/action.ts'
import { writtenPlace } from '#shared/actions/written-place.ts'

/**
 * A calendar file (RFC 5545) for the shifts of one action. The UID of a shift stays the same and SEQUENCE goes up
 * with each change, so that a later file replaces the entry instead of adding one, and that of a cancelled action
 * takes it out. Times are in UTC, which every calendar shows in its own zone.
 * @param address where the action is described
 */
export function calendarFile(action: Action, shifts: readonly Shift[], address: string, now: Date): string {
  const isOff = action.state === 'cancelled'
  const calendar = ical({
    prodId: { company: 'Roter Faden', product: 'Aktionen' },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  for (const shift of shifts)
    calendar.createEvent({
      id: `${shift.shiftId}@roter-faden`,
      sequence: action.sequence,
      stamp: now,
      start: new Date(shift.startsAt),
      end: new Date(shift.endsAt),
      summary: action.title,
      location: writtenPlace(action.place),
      description: action.description,
      url: address,
      ...(isOff && { status: ICalEventStatus.CANCELLED }),
    })
  return calendar.toString()
}
