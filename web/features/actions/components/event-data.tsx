import type { PublicAction } from '#shared/actions/action.ts'

/** The action as search engines and calendars read it (schema.org Event). */
export function EventData({ action }: { action: PublicAction }) {
  const { place, state, places, placesTaken } = action
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: action.title,
    description: action.description,
    startDate: action.startsAt,
    endDate: action.endsAt,
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    maximumAttendeeCapacity: places,
    remainingAttendeeCapacity: Math.max(0, places - placesTaken),
    location: {
      '@type': 'Place',
      name: place.name,
      address: {
        '@type': 'PostalAddress',
        streetAddress: place.street,
        postalCode: place.postcode,
        addressLocality: place.city,
        addressCountry: 'DE',
      },
    },
    organizer: { '@type': 'Organization', name: action.chapterName },
  }
  // A script of another type than script is data and never run; the sign that could end it is written otherwise.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" data-keep="" dangerouslySetInnerHTML={{ __html: json }} />
}
