import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { ShiftId } from '#shared/actions/action.ts'
import { now } from '../cast.ts'
import { plannedAction } from '../set-stage.ts'
import { calendarFile } from './calendar-file.ts'

const action = plannedAction({ state: 'published' })
const shift = { ...action.shifts[0]!, shiftId: 'shf_000000000001' as ShiftId }
const address = 'https://roterfaden.example/actions/act_000000000001'

const fileOf = (about: object = {}, at = now(), hours: object = {}) =>
  calendarFile({ ...action, ...about }, [{ ...shift, ...hours }], address, at)

/** The one event of a file, as another library reads it. */
function eventOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as never)
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  const value = (name: string) => events[0]!.getFirstPropertyValue(name)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    summary: value('summary'),
    location: value('location'),
    description: value('description'),
    url: value('url'),
    start: (value('dtstart') as ICAL.Time).toJSDate().toISOString(),
    end: (value('dtend') as ICAL.Time).toJSDate().toISOString(),
  }
}

describe('a calendar file', () => {
  it('says what, where and when, as another library reads it', () => {
    expect(eventOf(fileOf())).toEqual({
      method: 'PUBLISH',
      uid: 'shf_000000000001@roter-faden',
      summary: 'Infostand am Altmarkt',
      location: 'Altmarkt, Altmarkt 1, 01067 Dresden',
      description: 'Wir reden über die Miete und verteilen den Mietenspiegel.',
      url: address,
      start: '2026-12-05T09:00:00.000Z',
      end: '2026-12-05T11:00:00.000Z',
    })
  })

  it.each([
    ['the night the clock goes forward', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['the night it goes back', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ])('means the same moments in %s', (_, startsAt, endsAt) => {
    expect(eventOf(fileOf({}, now(), { startsAt, endsAt }))).toMatchObject({ start: startsAt, end: endsAt })
  })

  it('keeps its identity when it is made again, with another title or time', () => {
    const later = new Date('2026-12-01T10:00:00Z')
    const again = fileOf({ title: 'Infostand am Neumarkt' }, later, { startsAt: '2026-12-05T10:00:00.000Z' })
    expect(eventOf(again).uid).toBe(eventOf(fileOf()).uid)
    expect(again).toContain('DTSTAMP:20261201T100000Z')
  })

  it('keeps signs and lines that mean something in its own format', () => {
    const title = 'Kaffee, Kuchen; \\ und “Mieten”'
    const description = 'Erste Zeile\nEND:VEVENT\nBEGIN:VALARM\nGrüße: 👩‍🌾, alle; '.trim()
    expect(eventOf(fileOf({ title, description }))).toMatchObject({ summary: title, description })
  })

  it('has lines as the format wants them: ended by CR LF, 75 octets at most', () => {
    const file = fileOf({ description: 'ü👩‍🌾'.repeat(200) })
    const lines = file.split('\r\n')
    expect(lines.filter((text) => /[\r\n]/.test(text) || Buffer.byteLength(text) > 75)).toEqual([])
    expect(eventOf(file).description).toBe('ü👩‍🌾'.repeat(200))
  })
})
