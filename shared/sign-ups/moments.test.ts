import { describe, expect, it } from 'vitest'
import { instantInBerlin } from '../calendar/berlin-time.ts'
import { nextMoment } from './moments.ts'

const at = (day: string, time: string) => new Date(instantInBerlin(day, time))
const shift = (day: string, from: string, to: string) => ({
  startsAt: at(day, from).toISOString(),
  endsAt: at(day, to).toISOString(),
})
const stand = shift('2026-12-05', '10:00', '12:00')
const next = (of: typeof stand, day: string, time: string) => nextMoment(of, at(day, time))
const moment = (name: string, day: string, time: string) => ({
  moment: name,
  at: at(day, time).toISOString(),
})

describe('nobody is reminded', () => {
  it('within two hours after they confirmed', () => {
    expect(next(stand, '2026-12-04', '09:00')).toEqual(moment('day_before', '2026-12-04', '11:00'))
    expect(next(stand, '2026-12-04', '09:01')).toEqual(moment('same_day', '2026-12-05', '08:00'))
    expect(next(stand, '2026-12-05', '06:01')).toEqual(moment('afterwards', '2026-12-05', '14:00'))
  })

  it('of a shift that has begun by then', () => {
    const early = shift('2026-12-05', '07:30', '09:00')
    expect(next(early, '2026-12-04', '12:00')).toEqual(moment('afterwards', '2026-12-05', '11:00'))
    const atEight = shift('2026-12-05', '08:00', '09:00')
    expect(next(atEight, '2026-12-04', '12:00')?.moment).toBe('afterwards')
  })

  it('when everything is over', () => {
    expect(next(stand, '2026-12-05', '14:00')).toBeUndefined()
  })
})

describe('one mail follows another', () => {
  it('from the day before to the morning and to the time after', () => {
    expect(next(stand, '2026-11-20', '10:00')).toEqual(moment('day_before', '2026-12-04', '11:00'))
    expect(next(stand, '2026-12-04', '11:00')).toEqual(moment('same_day', '2026-12-05', '08:00'))
    expect(next(stand, '2026-12-05', '08:00')).toEqual(moment('afterwards', '2026-12-05', '14:00'))
  })

  it.each([
    ['18:59', '2026-12-05', '20:59'],
    ['19:00', '2026-12-06', '09:00'],
    ['23:30', '2026-12-06', '09:00'],
  ])('after an end at %s it waits for the morning where it would be night', (end, day, time) => {
    expect(next(shift('2026-12-05', '12:00', end), '2026-12-05', '12:00')).toEqual(
      moment('afterwards', day, time),
    )
  })

  it('before dawn as well', () => {
    const night = {
      startsAt: at('2026-12-05', '22:00').toISOString(),
      endsAt: at('2026-12-06', '03:00').toISOString(),
    }
    expect(next(night, '2026-12-05', '23:00')).toEqual(moment('afterwards', '2026-12-06', '09:00'))
  })
})

describe('the clocks change', () => {
  it.each([
    ['spring', '2027-03-28', '2027-03-27T10:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['autumn', '2026-10-25', '2026-10-24T09:00:00.000Z', '2026-10-25T07:00:00.000Z'],
  ])('in %s, and it is 11:00 and 8:00 all the same', (_, day, before, morning) => {
    const of = shift(day, '10:00', '12:00')
    const first = nextMoment(of, new Date(Date.parse(before) - 86_400_000))
    expect(first).toEqual({ moment: 'day_before', at: before })
    expect(nextMoment(of, new Date(before))).toEqual({ moment: 'same_day', at: morning })
  })
})
