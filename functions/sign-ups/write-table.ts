import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import Papa from 'papaparse'
import type { Shift } from '#shared/actions/action.ts'
import { dayInBerlin, timeInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Attendee, SignUpState } from '#shared/sign-ups/sign-up.ts'

const states: Record<SignUpState, string> = {
  confirmed: 'kommt',
  offered: 'Platz angeboten',
  held: 'noch nicht bestätigt',
  waiting: 'auf der Warteliste',
  asked: 'möchte auf die Warteliste',
  cancelled: 'abgesagt',
}
const attended = { attended: 'war da', no_show: 'war nicht da' } as const

/** Signs that no cell needs; spreadsheets skip some of them and read on. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g
/**
 * What makes a cell live: at its beginning, and after anything that a program set to another separator would begin a
 * new cell at. Spreadsheets in East Asia read the wide forms too.
 */
const beginsLive = /(^|[\n\r\t;,|"'])([^\S\n\r]*)(?=[=+\-@\t\r＝＋－＠])/g

/** The same words, and nothing in them is reckoned. */
export const harmless = (cell: string): string =>
  cell
    .replaceAll(unseen, '')
    .replaceAll(/[\t\r]+/g, ' ')
    .replaceAll(beginsLive, "$1$2'")

/** A table that any spreadsheet opens; all cells are quoted, so that none is split. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  // The mark at the front tells Excel that umlauts follow.
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map(harmless)),
    { delimiter: ';', quotes: true, escapeFormulae: /^\s*[=+\-@\t\r]/ },
  )}\r\n`

/** `+491511234567` would be reckoned; without the plus the zero would be dropped. */
function written(phone: string): string {
  const known = parsePhoneNumberFromString(phone)
  return known ? `(+${known.countryCallingCode}) ${known.nationalNumber}` : phone
}

const moment = (instant: string) => `${dayInBerlin(new Date(instant))} ${timeInBerlin(new Date(instant))}`

const heading = [
  'Schicht',
  'Name',
  'Stand',
  'E-Mail',
  'Telefon',
  'Notiz',
  'Anwesenheit',
  'Rückmeldung',
  'Eingetragen',
]

const rowOf = (one: Attendee, startsAt: string | undefined): string[] => [
  startsAt ? moment(startsAt) : '',
  one.name,
  states[one.state],
  one.email ?? '',
  one.phone ? written(one.phone) : '',
  one.note ?? '',
  one.attendance ? attended[one.attendance] : '',
  one.feedback?.text ?? '',
  moment(one.signedUpAt),
]

/** Who comes to an action, a line for each person and shift, in the order of shifts and names. */
export function attendeeRows(attendees: readonly Attendee[], shifts: readonly Shift[]): string[][] {
  const startOf = new Map(shifts.map(({ shiftId, startsAt }) => [shiftId, startsAt]))
  const sorted = attendees.toSorted(
    (a, b) =>
      (startOf.get(a.shiftId) ?? '').localeCompare(startOf.get(b.shiftId) ?? '') ||
      a.name.localeCompare(b.name, 'de'),
  )
  return [heading, ...sorted.map((one) => rowOf(one, startOf.get(one.shiftId)))]
}
