import { describe, expect, it } from 'vitest'
import { digestTime } from './digest-time.ts'

const at = (moment: string) => new Date(moment)

describe('a digest comes', () => {
  it.each([
    // 2026-11-23 is a Monday.
    ['at_once', '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['daily', '2026-11-23T05:59:59.000Z', '2026-11-23T06:00:00.000Z'],
    ['daily', '2026-11-23T06:00:00.000Z', '2026-11-24T06:00:00.000Z'],
    // Half past midnight in Berlin, still the day before in UTC.
    ['daily', '2026-11-23T23:30:00.000Z', '2026-11-24T06:00:00.000Z'],
    ['weekly', '2026-11-23T05:00:00.000Z', '2026-11-23T06:00:00.000Z'],
    ['weekly', '2026-11-23T06:00:00.000Z', '2026-11-30T06:00:00.000Z'],
    ['weekly', '2026-11-29T22:59:00.000Z', '2026-11-30T06:00:00.000Z'],
    // The clock goes forward on the 29th of March 2026 and back on the 25th of October.
    ['daily', '2026-03-28T12:00:00.000Z', '2026-03-29T05:00:00.000Z'],
    ['weekly', '2026-03-27T12:00:00.000Z', '2026-03-30T05:00:00.000Z'],
    ['daily', '2026-10-24T12:00:00.000Z', '2026-10-25T06:00:00.000Z'],
    ['daily', '2026-10-25T00:30:00.000Z', '2026-10-25T06:00:00.000Z'],
    ['weekly', '2026-10-20T12:00:00.000Z', '2026-10-26T06:00:00.000Z'],
  ] as const)('%s: what happens at %s is told at %s', (pace, now, due) => {
    expect(digestTime(pace, at(now))).toBe(due)
  })

  it('later than what it tells of, on every hour of a year', () => {
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const now = new Date(Date.UTC(2026, 0, 1, hour))
      for (const pace of ['daily', 'weekly'] as const) {
        const ahead = Date.parse(digestTime(pace, now)) - now.getTime()
        expect(ahead).toBeGreaterThan(0)
        expect(ahead).toBeLessThanOrEqual((pace === 'daily' ? 25 : 7 * 24 + 1) * 3_600_000)
      }
    }
  })
})
