import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayOn } from '../calendar/holidays.ts'
import { dutiesOf, overdueDuties } from './paperwork.ts'
import { longestSeries, occurrencesOf, type Repeat } from './series.ts'

const repeat = (change: Partial<Repeat>): Repeat => ({
  every: 'weeks',
  interval: 1,
  until: '2027-12-31',
  except: [],
  ...change,
})

describe('the days of a series', () => {
  it.each<[string, string, Partial<Repeat>, string[]]>([
    [
      'each week',
      '2026-12-05',
      { until: '2026-12-26' },
      ['2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26'],
    ],
    [
      'every three weeks across the year',
      '2026-12-20',
      { interval: 3, until: '2027-02-01' },
      ['2026-12-20', '2027-01-10', '2027-01-31'],
    ],
    [
      'across the change of the clock',
      '2027-03-21',
      { until: '2027-04-04' },
      ['2027-03-21', '2027-03-28', '2027-04-04'],
    ],
    [
      'without its exceptions',
      '2026-12-05',
      { until: '2026-12-19', except: ['2026-12-12'] },
      ['2026-12-05', '2026-12-19'],
    ],
    [
      'each second Tuesday',
      '2026-12-08',
      { every: 'months_by_weekday', until: '2027-03-31' },
      ['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09'],
    ],
    [
      'each month on its date',
      '2026-11-15',
      { every: 'months_by_date', until: '2027-01-31' },
      ['2026-11-15', '2026-12-15', '2027-01-15'],
    ],
  ])('%s', (_, first, change, expected) => {
    expect(occurrencesOf(first, repeat(change)).days).toEqual(expected)
  })

  it('that a month does not have are left out and counted', () => {
    const on31 = occurrencesOf('2027-01-31', repeat({ every: 'months_by_date', until: '2027-05-31' }))
    expect(on31).toEqual({ days: ['2027-01-31', '2027-03-31', '2027-05-31'], missing: 2 })
    const fifth = occurrencesOf('2026-12-29', repeat({ every: 'months_by_weekday', until: '2027-03-31' }))
    expect(fifth).toEqual({ days: ['2026-12-29', '2027-03-30'], missing: 2 })
  })

  it('come in order, on the same weekday, and end', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('weeks', 'months_by_weekday'),
        (first, interval, every) => {
          const { days } = occurrencesOf(first, repeat({ every, interval, until: '2030-12-31' }))
          expect(days[0]).toBe(first)
          expect(days).toEqual([...new Set(days)].toSorted())
          expect(new Set(days.map((one) => new Date(one).getUTCDay())).size).toBe(1)
          expect(days.length).toBeLessThanOrEqual(longestSeries + 1)
        },
      ),
    )
  })
})

describe('a public holiday', () => {
  it.each([
    ['2026-12-25', 'SN', 'de', '1. Weihnachtstag'],
    ['2026-11-18', 'SN', 'de', 'Buß- und Bettag'],
    ['2026-11-18', 'BY', 'de', undefined],
    ['2027-01-06', 'BY', 'de', 'Heilige Drei Könige'],
    ['2026-12-24', 'SN', 'de', undefined],
  ] as const)('%s in %s (%s) is %s', (day, state, locale, name) => {
    expect(holidayOn(day, state, locale)).toBe(name)
  })
})

describe('paperwork', () => {
  it('is due as long before the action as the state asks for', () => {
    const of = (type: 'rally' | 'info_stand', state?: string) => dutiesOf({ type, on: '2026-12-31', state })
    expect(of('info_stand', 'SN')).toEqual([{ kind: 'special_use_permit', dueOn: '2026-12-10' }])
    expect(of('info_stand', 'BE')).toEqual([{ kind: 'special_use_permit', dueOn: '2026-11-19' }])
    expect(of('rally', 'BY')[1]).toEqual({ kind: 'assembly_notice', dueOn: '2026-12-20' })
    expect(of('rally')[1]).toEqual({ kind: 'assembly_notice', dueOn: '2026-12-24' })
  })

  it('is overdue the day after, unless it is done', () => {
    const duty = { kind: 'insurance', dueOn: '2026-12-10' } as const
    expect(overdueDuties([duty], '2026-12-10')).toEqual([])
    expect(overdueDuties([duty], '2026-12-11')).toEqual([duty])
    expect(overdueDuties([{ ...duty, doneOn: '2026-12-01' }], '2026-12-11')).toEqual([])
  })
})
