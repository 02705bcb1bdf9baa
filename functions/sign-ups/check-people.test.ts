import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { doorHours, type CheckInEntry } from '#shared/sign-ups/check-in.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { arrivalStore } from './arrival-store.ts'
import { checkIn } from './check-people.ts'
import { nobody, stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
const now = () => new Date('2026-12-05T10:30:00.000Z')
const stage = stageSignUps(tables, now)
const arrivals = arrivalStore(tables.signUps, tables.campaigns)
const deps = { ...stage.deps, arrivals }
const { links } = deps

beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

type Door = Awaited<ReturnType<typeof enteredAction>>
const newDoor = (capacity = 3) =>
  enteredAction(tables, { state: 'published', shifts: [{ from: '10:00', to: '12:00', capacity }] })
const door = await newDoor()
const tokenOf = (action: Door) =>
  links.seal({
    purpose: 'check_in',
    actionId: action.actionId,
    until: Date.parse(doorHours(action).closes) / 1000,
  })

type Said = { kind: CheckInEntry['kind'] } & Partial<Record<string, unknown>>
const entryFor = ({ shiftId }: { shiftId: string }, said: Said) =>
  ({ entryId: crypto.randomUUID(), shiftId, at: '2026-12-05T09:05:00.000Z', ...said }) as CheckInEntry
const send = async (action: Door, entries: CheckInEntry[], given = deps) =>
  (
    await checkIn.run({ ...nobody, params: undefined, body: { token: tokenOf(action), entries } }, given)
  ).results.map(({ outcome }) => outcome)
const say = async (action: Door, ...said: Said[]) =>
  send(
    action,
    said.map((one) => entryFor(action, one)),
  )

let people = 0
/** Somebody who signed up, and is confirmed unless told. */
async function somebody(of: OfShift, { isConfirmed = true } = {}) {
  const contact = `somebody-${(people += 1)}@example.org`
  await stage.signUp(of, contact)
  if (isConfirmed) await stage.confirm(of, contact)
  return { contact, attendeeId: stage.keyOf(of, contact).contactKey }
}
const found = async (of: OfShift, contact: string) => {
  const signUp = await deps.signUps.find(stage.keyOf(of, contact))
  return signUp && { state: signUp.state, attendance: signUp.attendance, at: signUp.attendanceAt }
}
const walkIn = (contact: string) => ({
  kind: 'walk_in' as const,
  name: 'Wanda Walk',
  contact,
  consent: true,
  locale: 'de',
})

describe('is refused', () => {
  it('without a link for this door, and nothing is written', async () => {
    const { contact, attendeeId } = await somebody(door)
    const entries = [entryFor(door, { kind: 'arrival', attendeeId })]
    const body = (token: string) => ({ ...nobody, params: undefined, body: { token, entries } })
    const forged = checkIn.run(body(`${tokenOf(door)}x`), deps)
    await expect(forged).rejects.toMatchObject({ code: 'link_invalid' })
    const ofPerson = checkIn.run(body(stage.tokenFor(door, contact, 'ticket')), deps)
    await expect(ofPerson).rejects.toMatchObject({ code: 'link_invalid' })
    const early = { ...deps, now: () => new Date('2026-12-04T20:59:00.000Z') }
    await expect(checkIn.run(body(tokenOf(door)), early)).rejects.toMatchObject({ code: 'not_open_yet' })
    const late = { ...deps, now: () => new Date('2026-12-05T23:01:00.000Z') }
    await expect(checkIn.run(body(tokenOf(door)), late)).rejects.toMatchObject({ code: 'link_expired' })
    expect(await found(door, contact)).toMatchObject({ attendance: undefined, at: undefined })
  })

  it('a ticket of another action, a forged one, one too old, and a link of the mail that is no ticket', async () => {
    const [here, elsewhere] = [await newDoor(), await newDoor()]
    const { contact } = await somebody(here)
    await stage.signUp(elsewhere, contact)
    const tickets = [
      stage.tokenFor(elsewhere, contact, 'ticket'),
      `${stage.tokenFor(here, contact, 'ticket')}x`,
      stage.tokenFor(here, contact, 'ticket', -1),
      stage.tokenFor(here, contact, 'manage'),
    ]
    const outcomes = await say(here, ...tickets.map((ticket) => ({ kind: 'ticket' as const, ticket })))
    expect(outcomes).toEqual(tickets.map(() => 'link_invalid'))
    expect(await found(here, contact)).toMatchObject({ attendance: undefined })
  })

  it('who is not on the list, and a shift of another action', async () => {
    const other = await newDoor()
    const { attendeeId } = await somebody(other)
    expect(await say(door, { kind: 'arrival', attendeeId })).toEqual(['unknown_person'])
    expect(await send(door, [entryFor(other, { kind: 'arrival', attendeeId })])).toEqual(['unknown_shift'])
  })
})

describe('at the door', () => {
  it('a tap, a ticket and taking it back set whether somebody came', async () => {
    const { contact, attendeeId } = await somebody(door)
    await say(door, { kind: 'ticket', ticket: stage.tokenFor(door, contact, 'ticket') })
    expect(await found(door, contact)).toMatchObject({ attendance: 'attended' })
    await say(door, { kind: 'not_here', attendeeId, at: '2026-12-05T09:06:00.000Z' })
    expect(await found(door, contact)).toMatchObject({ attendance: undefined })
    await say(door, { kind: 'arrival', attendeeId, at: '2026-12-05T09:07:00.000Z' })
    expect(await found(door, contact)).toMatchObject({ attendance: 'attended' })
  })

  it('a walk-in is entered once with consent and place, also beyond the capacity and however often it comes', async () => {
    const full = await newDoor(1)
    await somebody(full)
    const entry = entryFor(full, walkIn('wanda@example.org'))
    expect(await send(full, [entry, entry])).toEqual(['done', 'done'])
    // The same person typed differently on another device.
    await say(full, walkIn(' Wanda@Example.org'))
    expect(await stage.taken(full)).toBe(2)
    expect(await deps.signUps.find(stage.keyOf(full, 'wanda@example.org'))).toMatchObject({
      state: 'confirmed',
      attendance: 'attended',
      email: 'wanda@example.org',
      consent: { channel: 'at_the_action', givenAt: entry.at },
      about: { actionTitle: full.title },
    })
  })

  it('who signed up and gives the same contact again is the same person', async () => {
    const one = await newDoor()
    const { contact } = await somebody(one)
    await say(one, walkIn(contact))
    expect(await stage.taken(one)).toBe(1)
    const signUp = await deps.signUps.find(stage.keyOf(one, contact))
    expect(signUp).toMatchObject({ attendance: 'attended', name: 'Thuy Nguyen', consent: { channel: 'web' } })
  })

  it('who had no certain place has one: unconfirmed, in line, cancelled', async () => {
    const small = await newDoor(1)
    const held = await somebody(small, { isConfirmed: false })
    const waiting = await somebody(small)
    expect(await found(small, waiting.contact)).toMatchObject({ state: 'waiting' })
    await say(small, { kind: 'arrival', attendeeId: held.attendeeId })
    await say(small, { kind: 'arrival', attendeeId: waiting.attendeeId })
    expect([await stage.taken(small), await stage.waiting(small)]).toEqual([2, 0])
    for (const { contact } of [held, waiting])
      expect(await found(small, contact)).toMatchObject({ state: 'confirmed', attendance: 'attended' })
    const signUp = await deps.signUps.find(stage.keyOf(small, held.contact))
    expect(signUp).not.toHaveProperty('heldUntil')

    const gone = await newDoor()
    const { contact, attendeeId } = await somebody(gone)
    await stage.cancel(gone, contact)
    await say(gone, { kind: 'arrival', attendeeId })
    expect(await found(gone, contact)).toMatchObject({ state: 'confirmed', attendance: 'attended' })
    expect(await stage.taken(gone)).toBe(1)
  })

  it('a moment that has not come yet counts as now', async () => {
    const early = await newDoor()
    const { contact, attendeeId } = await somebody(early)
    await say(early, { kind: 'arrival', attendeeId, at: '2026-12-06T10:00:00.000Z' })
    expect(await found(early, contact)).toMatchObject({ at: now().toISOString() })
  })
})

/** Everything that matters of a door at rest. */
async function atRest(of: Door) {
  const signUps = await stage.signUpsFor(of)
  return {
    taken: await stage.taken(of),
    waiting: await stage.waiting(of),
    people: signUps
      .map(({ name, state, attendance, attendanceAt }) => ({ name, state, attendance, attendanceAt }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

/** Three people, one of them unconfirmed, and what two devices say of them and of two who just come by. */
async function rehearsed() {
  const of = await newDoor(4)
  const names = ['Ada', 'Bo', 'Cem']
  for (const name of names) {
    await stage.signUp(of, `${name}@example.org`, { name })
    if (name !== 'Cem') await stage.confirm(of, `${name}@example.org`)
  }
  const said = (name: string, kind: 'arrival' | 'not_here', minute: string) =>
    entryFor(of, {
      kind,
      attendeeId: stage.keyOf(of, `${name}@example.org`).contactKey,
      at: `2026-12-05T09:${minute}:00.000Z`,
    })
  const came = (name: string, minute: string) =>
    entryFor(of, { ...walkIn(`${name}@example.org`), name, at: `2026-12-05T09:${minute}:00.000Z` })
  const entries = [
    said('Ada', 'arrival', '01'),
    said('Ada', 'not_here', '02'),
    said('Ada', 'arrival', '03'),
    said('Bo', 'arrival', '01'),
    said('Bo', 'not_here', '04'),
    said('Cem', 'arrival', '02'),
    said('Cem', 'not_here', '02'),
    came('Dana', '05'),
    came('Dana', '06'),
    came('Ada', '02'),
    came('Eli', '07'),
  ]
  return { of, entries }
}

describe('two devices', () => {
  it('come to the same end in any order, each entry sent once or several times', async () => {
    const ends = new Set<string>()
    const shuffles = fc.sample(
      fc.tuple(
        fc.shuffledSubarray([...Array(11).keys()], { minLength: 11, maxLength: 11 }),
        fc.array(fc.nat(10), { maxLength: 6 }),
      ),
      { numRuns: 12, seed: 3 },
    )
    for (const [order, again] of shuffles) {
      const { of, entries } = await rehearsed()
      await send(
        of,
        [...order, ...again].map((n) => entries[n]!),
      )
      ends.add(JSON.stringify(await atRest(of)))
    }
    expect([...ends]).toHaveLength(1)
    expect(JSON.parse([...ends][0]!)).toMatchObject({
      taken: 5,
      people: [
        { name: 'Ada', attendance: 'attended' },
        { name: 'Bo', state: 'confirmed' },
        { name: 'Cem', state: 'confirmed', attendance: 'attended' },
        { name: 'Dana', attendance: 'attended' },
        { name: 'Eli', attendance: 'attended' },
      ],
    })
  }, 30_000)

  it('at the same time: nobody is counted twice, and the latest word stands', async () => {
    const { of, entries } = await rehearsed()
    const halves = [entries.filter((_, n) => n % 2 === 0), entries.filter((_, n) => n % 2 === 1), entries]
    await Promise.all(halves.map((half) => send(of, half)))
    const end = await atRest(of)
    expect(end.taken).toBe(5)
    expect(end.people.map(({ attendance }) => attendance ?? 'away')).toEqual([
      'attended',
      'away',
      'attended',
      'attended',
      'attended',
    ])
  }, 30_000)

  it('negative control: without the moment of the last word, the order decides', async () => {
    const forgetful = {
      ...deps,
      signUps: {
        ...deps.signUps,
        ofPersonAt: async (of: Parameters<typeof deps.signUps.ofPersonAt>[0]) =>
          (await deps.signUps.ofPersonAt(of)).map((one) => {
            const { attendanceAt: _, ...rest } = one
            return rest
          }),
      },
      arrivals: {
        record: (before: Parameters<typeof arrivals.record>[0], after: typeof before) =>
          deps.signUps.change(before, after),
      },
    }
    const ends = new Set<string>()
    for (const turned of [false, true]) {
      const { of, entries } = await rehearsed()
      const ofBo = entries.slice(3, 5)
      await send(of, turned ? ofBo.toReversed() : ofBo, forgetful)
      ends.add(JSON.stringify((await atRest(of)).people.map(({ attendance }) => attendance)))
    }
    expect(ends.size).toBe(2)
  })
})

it('asks for two requests a person: what there is of them, and the change', async () => {
  const quiet = await newDoor()
  const { attendeeId } = await somebody(quiet)
  const spy = vi.spyOn(tables.client, 'send')
  await say(quiet, { kind: 'arrival', attendeeId })
  // One more reads the action, once for all entries.
  expect(spy).toHaveBeenCalledTimes(3)
  spy.mockRestore()
})
