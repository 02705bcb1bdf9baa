import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayInBerlin, instantInBerlin, timeInBerlin, TimeOfDay } from './berlin-time.ts'

const berlin = (instant: string) => {
  const moment = new Date(instant)
  return `${dayInBerlin(moment)} ${timeInBerlin(moment)}`
}

describe('a time of day is refused', () => {
  it.each(['24:00', '9:30', '12:60', '12:5', '12.30', '', '12:30:00', ' 12:30'])(
    'when it is “%s”',
    (text) => {
      expect(TimeOfDay.safeParse(text).success).toBe(false)
    },
  )
})

describe('the clock goes forward', () => {
  it.each([
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantInBerlin(day, time)).toBe(instant)
    expect(berlin(instant)).toBe(`${day} ${time}`)
  })

  it.each(['2026-03-29', '2027-03-28'])('%s has no 02:30: it is an hour later', (day) => {
    expect(berlin(instantInBerlin(day, '02:30'))).toBe(`${day} 03:30`)
  })
})

describe('the clock goes back', () => {
  it.each([
    ['2026-10-25', '2026-10-25T00:30:00.000Z'],
    ['2027-10-31', '2027-10-31T00:30:00.000Z'],
  ])('%s has 02:30 twice: the first is meant', (day, first) => {
    const second = first.replace('T00', 'T01')
    expect(instantInBerlin(day, '02:30')).toBe(first)
    expect([berlin(first), berlin(second)]).toEqual([`${day} 02:30`, `${day} 02:30`])
  })

  it.each(['2026-10-25', '2027-10-31'])('%s lasts 25 hours', (day) => {
    const lasts =
      Date.parse(instantInBerlin(addDays(day, 1), '00:00')) - Date.parse(instantInBerlin(day, '00:00'))
    expect(lasts).toBe(25 * 3_600_000)
  })
})

describe('midnight', () => {
  it.each([
    ['2026-12-31T22:59:59.999Z', '2026-12-31 23:59'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01 00:00'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30 23:59'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01 00:00'],
  ])('%s is %s', (instant, local) => {
    expect(berlin(instant)).toBe(local)
  })
})

describe('the wrong zone of a machine', () => {
  it('changes nothing', () => {
    const before = process.env['TZ']
    const read = () => [instantInBerlin('2026-10-25', '02:30'), berlin('2026-10-25T00:30:00.000Z')]
    const here = read()
    try {
      process.env['TZ'] = 'America/New_York'
      expect(read()).toEqual(here)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})

describe('for every minute of 2026 and 2027', () => {
  const minute = fc
    .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 })
    .map((n) => new Date(n * 60_000))

  it('day and time lead back to it, or an hour before it where the hour comes twice', () => {
    fc.assert(
      fc.property(minute, (moment) => {
        const back = Date.parse(instantInBerlin(dayInBerlin(moment), timeInBerlin(moment)))
        expect([0, 3_600_000]).toContain(moment.getTime() - back)
        expect(berlin(new Date(back).toISOString())).toBe(berlin(moment.toISOString()))
      }),
    )
  })

  it('what is later on a day is not earlier as a moment', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((n) => new Date(n * 60_000).toISOString().slice(11, 16))
    fc.assert(
      fc.property(minute, time, time, (moment, one, other) => {
        const [from, to] = [one, other].toSorted()
        const day = dayInBerlin(moment)
        // In the skipped hour 02:59 comes after 03:00; whoever plans shifts has to look at the moments.
        fc.pre(!from!.startsWith('02:'))
        expect(instantInBerlin(day, from!) <= instantInBerlin(day, to!)).toBe(true)
      }),
    )
  })

  it('days are added and taken away across months, years and leap days', () => {
    expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-02-28',
    ])
    fc.assert(
      fc.property(minute, fc.integer({ min: -1000, max: 1000 }), (moment, days) => {
        const day = dayInBerlin(moment)
        expect(addDays(addDays(day, days), -days)).toBe(day)
      }),
    )
  })
})
