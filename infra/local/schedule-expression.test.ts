import { describe, expect, it } from 'vitest'
import { parseSchedule } from './schedule-expression.ts'

const due = (expression: string, moment: string, zone?: string) => {
  const schedule = parseSchedule(expression, zone)
  return 'matches' in schedule && schedule.matches(new Date(moment))
}

describe('what it cannot keep it refuses', () => {
  it.each([
    'rate(1 week)',
    'rate(1.5 hours)',
    'cron(0 7 * * *)',
    'cron(0 7 L * ? *)',
    'cron(0 7 ? * 2#1 *)',
    'cron(60 7 * * ? *)',
    'cron(0 7 * * ? 2027)',
    'at(2027-01-01T00:00:00)',
  ])('%s', (expression) => {
    expect(() => parseSchedule(expression)).toThrow('does not know')
  })
})

it.each([
  ['rate(1 minute)', 60_000],
  ['rate(5 minutes)', 300_000],
  ['rate(1 day)', 86_400_000],
])('%s', (expression, everyMilliseconds) => {
  expect(parseSchedule(expression)).toEqual({ everyMilliseconds })
})

describe('cron', () => {
  // 23 November 2026 is a Monday.
  it.each([
    ['cron(30 7 * * ? *)', '2026-11-23T07:30:00Z', true],
    ['cron(30 7 * * ? *)', '2026-11-23T07:31:00Z', false],
    ['cron(0/15 * * * ? *)', '2026-11-23T07:45:59Z', true],
    ['cron(0/15 * * * ? *)', '2026-11-23T07:50:00Z', false],
    ['cron(0 7 ? * MON-FRI *)', '2026-11-23T07:00:00Z', true],
    ['cron(0 7 ? * MON-FRI *)', '2026-11-22T07:00:00Z', false],
    ['cron(0 7 ? * 1 *)', '2026-11-22T07:00:00Z', true],
    ['cron(0 0 1 JAN,NOV ? *)', '2026-11-01T00:00:00Z', true],
    ['cron(0 0 1 JAN,DEC ? *)', '2026-11-01T00:00:00Z', false],
  ])('%s at %s', (expression, moment, expected) => {
    expect(due(expression, moment)).toBe(expected)
  })
  it('goes by the clock of its zone, in summer and in winter', () => {
    expect(due('cron(0 7 * * ? *)', '2026-07-01T05:00:00Z', 'Europe/Berlin')).toBe(true)
    expect(due('cron(0 7 * * ? *)', '2026-12-01T06:00:00Z', 'Europe/Berlin')).toBe(true)
    expect(due('cron(0 7 * * ? *)', '2026-12-01T05:00:00Z', 'Europe/Berlin')).toBe(false)
  })
})
