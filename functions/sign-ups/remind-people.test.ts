import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { nextMoment } from '#shared/sign-ups/moments.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actionStore } from '../actions/action-store.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { mail, mailTo } from '../mail/mail.ts'
import { enteredAction, plannedAction, setStage } from '../set-stage.ts'
import { momentStore } from './moment-store.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { remindPeople } = await import('./remind-people.ts')
const moments = momentStore(tables.signUps)
const counting = countRequests(tables.client)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const minute = 60_000
const naive = 'naive@example.org'
const remindAt = (at: string | number) => remindPeople({ moments, now: () => new Date(at) })()
const kinds = async (of: Parameters<typeof stage.mailsAbout>[0]) =>
  (await stage.mailsAbout(of)).map(({ kind }) => kind).filter((kind) => !kind.startsWith('confirm'))

/** Somebody who confirmed at that moment. */
async function coming(on: string, from: string, to: string, at: string, email = 'thuy@example.org') {
  clock = new Date(at)
  const planned = plannedAction({ state: 'published', shifts: [{ from: '10:00', to: '12:00', capacity: 9 }] })
  // On any day, whatever the period of the campaign.
  const times = { startsAt: instantInBerlin(on, from), endsAt: instantInBerlin(on, to) }
  const shifts = planned.shifts.map((shift) => ({ ...shift, ...times }))
  await actionStore(tables.campaigns).register({ ...planned, ...times, shifts })
  const action = { ...planned, shiftId: shifts[0]!.shiftId }
  await stage.signUp(action, email)
  await stage.confirm(action, email)
  return action
}

describe('nobody is reminded', () => {
  it('who cancelled, even if the index still says so', async () => {
    const action = await coming('2026-12-05', '10:00', '12:00', '2026-11-23T10:00:00.000Z')
    const [before] = await stage.signUpsFor(action)
    await stage.cancel(action, 'thuy@example.org')
    expect(await moments.send(before!, new Date('2026-12-04T10:00:00Z'))).toBe(false)
    await remindAt('2026-12-04T10:00:30.000Z')
    expect(await kinds(action)).toEqual(['cancelled'])
  })

  it('who has not confirmed', async () => {
    clock = new Date('2026-12-03T10:00:00Z')
    const action = await enteredAction(tables, { state: 'published', on: '2026-12-05' })
    await stage.signUp(action, 'held@example.org')
    await remindAt('2026-12-04T10:00:30.000Z')
    expect(await kinds(action)).toEqual([])
  })

  it('twice for the same, though two run at once', async () => {
    const action = await coming(
      '2026-12-05',
      '10:00',
      '12:00',
      '2026-11-23T10:00:00.000Z',
      'twice@example.org',
    )
    await Promise.all([1, 2, 3].map(() => remindAt('2026-12-04T10:00:30.000Z')))
    await remindAt('2026-12-04T10:05:00.000Z')
    expect(await kinds(action)).toEqual(['day_before'])
  })

  it('and would be by a job that trusted the index: it writes to who cancelled, and twice', async () => {
    const action = await coming('2026-12-05', '10:00', '12:00', '2026-11-23T10:00:00.000Z', naive)
    const [before] = await stage.signUpsFor(action)
    await stage.cancel(action, naive)
    const { name, locale, actionId, contactKey, shiftId } = before!
    const stale = { due: async () => [before!, before!] }
    const trusting = async (_: SignUp, at: Date) => {
      const letter = { email: naive, name, locale, actionId, contactKey }
      await tables.signUps.put(mail, mailTo('day_before', letter, at, { shiftIds: [shiftId] }))
      return true
    }
    const at = () => new Date('2026-12-04T10:00:30.000Z')
    await remindPeople({ moments: { ...stale, send: (...given) => moments.send(...given) }, now: at })()
    expect(await kinds(action)).toEqual(['cancelled'])
    await remindPeople({ moments: { ...stale, send: trusting }, now: at })()
    expect(await kinds(action)).toEqual(['cancelled', 'day_before', 'day_before'])
  })
})

describe('whoever comes gets a mail', () => {
  // Both changes of the clock: the last Sundays of March and October.
  it.each([
    ['in winter', '2026-12-05', '2026-12-04T10:00:00.000Z', '2026-12-05T07:00:00.000Z'],
    [
      'on the day the clock goes forward',
      '2027-03-28',
      '2027-03-27T10:00:00.000Z',
      '2027-03-28T06:00:00.000Z',
    ],
    ['the day after', '2027-03-29', '2027-03-28T09:00:00.000Z', '2027-03-29T06:00:00.000Z'],
    ['on the day the clock goes back', '2027-10-31', '2027-10-30T09:00:00.000Z', '2027-10-31T07:00:00.000Z'],
    ['the day after that', '2027-11-01', '2027-10-31T10:00:00.000Z', '2027-11-01T07:00:00.000Z'],
  ])('%s the day before at 11:00 and the same day at 8:00', async (about, on, dayBefore, sameDay) => {
    const email = `${about.replaceAll(' ', '-')}@example.org`
    const action = await coming(on, '10:00', '12:00', '2026-11-23T10:00:00.000Z', email)
    for (const [at, expected] of [
      [dayBefore, ['day_before']],
      [sameDay, ['day_before', 'same_day']],
    ] as const) {
      await remindAt(Date.parse(at) - 1)
      expect(await kinds(action)).toEqual(expected.slice(0, -1))
      await remindAt(at)
      expect(await kinds(action)).toEqual(expected)
    }
  })

  it('within a minute, though the clocks of the machines differ by five', async () => {
    const due = '2026-12-04T10:00:00.000Z'
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 59 }),
        async (skew, second) => {
          const action = await coming(
            '2026-12-05',
            '15:00',
            '16:00',
            '2026-11-23T10:00:00.000Z',
            `skew${skew}-${second}@example.org`,
          )
          // The job asks each minute by its own clock; what it sees as the time is late by less than a minute.
          const own = (minutes: number) => Date.parse(due) + minutes * minute + second * 1000
          await remindAt(own(-1))
          expect(await kinds(action)).toEqual([])
          await remindAt(own(0))
          const [letter] = (await stage.mailsAbout(action)).filter(({ kind }) => kind === 'day_before')
          expect(Date.parse(letter!.queuedAt) - Date.parse(due)).toBeLessThan(minute)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('the next morning after an evening, to thank them; once', async () => {
    const action = await coming(
      '2026-12-12',
      '18:00',
      '20:30',
      '2026-12-12T16:30:00.000Z',
      'thanks@example.org',
    )
    await remindAt('2026-12-13T07:59:00.000Z')
    expect(await kinds(action)).toEqual([])
    await remindAt('2026-12-13T08:00:00.000Z')
    await remindAt('2026-12-14T08:00:00.000Z')
    expect(await kinds(action)).toEqual(['thanks'])
  })

  it('a kind one if they did not come', async () => {
    const action = await coming(
      '2026-12-12',
      '10:00',
      '12:00',
      '2026-12-12T08:30:00.000Z',
      'missed@example.org',
    )
    const [before] = await stage.signUpsFor(action)
    await stage.deps.signUps.change(before!, { ...before!, attendance: 'no_show' })
    await remindAt('2026-12-12T13:00:00.000Z')
    expect(await kinds(action)).toEqual(['missed'])
  })

  it('that is still of use when the job was away for a day', async () => {
    const action = await coming(
      '2026-12-19',
      '10:00',
      '12:00',
      '2026-11-23T10:00:00.000Z',
      'late@example.org',
    )
    for (const minutes of [0, 1, 2, 3]) await remindAt(`2026-12-20T10:0${minutes}:00.000Z`)
    expect(await kinds(action)).toEqual(['thanks'])
  })
})

it('the moments of a shift lie in their order, never after it has begun, whenever somebody confirms', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 * 24 * 60 }),
      fc.integer({ min: 15, max: 600 }),
      fc.integer({ min: 0, max: 40 * 24 * 60 }),
      (start, length, before) => {
        const startsAt = new Date(Date.UTC(2026, 0, 1) + start * minute).toISOString()
        const endsAt = new Date(Date.parse(startsAt) + length * minute).toISOString()
        let at = new Date(Date.parse(startsAt) - before * minute)
        const seen: string[] = []
        for (
          let next = nextMoment({ startsAt, endsAt }, at);
          next;
          next = nextMoment({ startsAt, endsAt }, at)
        ) {
          expect(next.at > at.toISOString()).toBe(true)
          expect(next.moment === 'afterwards' || next.at < startsAt).toBe(true)
          seen.push(next.moment)
          at = new Date(next.at)
        }
        const order = ['day_before', 'same_day', 'afterwards']
        expect(seen).toEqual(order.filter((moment) => seen.includes(moment)))
        expect(seen.at(-1)).toBe('afterwards')
      },
    ),
  )
})

it('costs one request a minute and one for each mail', async () => {
  await coming('2027-01-09', '10:00', '12:00', '2026-11-23T10:00:00.000Z', 'cost@example.org')
  const used = await counting(() => remindAt('2027-01-08T10:00:00.000Z'))
  expect(used.requests).toEqual(['Query', 'TransactWriteItems'])
})
