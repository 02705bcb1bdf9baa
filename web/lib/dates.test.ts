import { describe, expect, it } from 'vitest'
import { dayOf, daySpan, nearness, shortDay, timeSpan, writtenDate, writtenDay } from './dates.ts'

describe('dates are those of Berlin', () => {
  it('also for a moment that is still yesterday in UTC', () => {
    expect(dayOf('2026-11-23T23:30:00.000Z')).toBe('2026-11-24')
    expect(nearness('2026-11-24', new Date('2026-11-23T23:30:00.000Z'))).toBe('today')
  })

  it('on both sides of the change of clocks', () => {
    expect(timeSpan('de', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z')).toBe('01:30–03:30')
    expect(timeSpan('en', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z')).toBe('02:30–02:30')
  })

  it('written in both languages', () => {
    expect(writtenDay('de', '2026-11-25')).toBe('Mittwoch, 25. November')
    expect(writtenDay('en', '2026-11-25')).toBe('Wednesday 25 November')
    expect(writtenDate('de', '2027-03-01')).toBe('1. März 2027')
    expect(writtenDate('en', '2027-03-01')).toBe('1 March 2027')
    expect(shortDay('de', '2026-11-25')).toBe('Mi., 25. Nov.')
    expect(daySpan('de', '2026-11-25', '2026-12-06')).toBe('Mi., 25. Nov. – So., 6. Dez.')
    expect(timeSpan('de', '2026-11-25T09:00:00.000Z', '2026-11-25T11:30:00.000Z')).toBe('10:00–12:30')
  })

  it('today, tomorrow, and neither', () => {
    const now = new Date('2026-12-31T12:00:00.000Z')
    expect(nearness('2026-12-31', now)).toBe('today')
    expect(nearness('2027-01-01', now)).toBe('tomorrow')
    expect(nearness('2027-01-02', now)).toBeUndefined()
    expect(nearness('2026-12-30', now)).toBeUndefined()
  })
})
