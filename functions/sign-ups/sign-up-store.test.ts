import * as fc from 'fast-check'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#shared/http/refusal.ts'
import { hasPlace, type SignUpState } from '#shared/sign-ups/sign-up.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
const { signUpsFor, mailsAbout, taken, waiting } = stage
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const withPlaces = (capacity: number) =>
  enteredAction(tables, { state: 'published', shifts: [{ from: '10:00', to: '12:00', capacity }] })

/** More of them: `RF_STORIES=1000`. */
const stories = Number(process.env['RF_STORIES'] ?? 25)

/** How each of these attempts ended: the code of its refusal, or `done`. */
const outcomes = async (attempts: readonly Promise<unknown>[]) => {
  const ended = await Promise.all(
    attempts.map((attempt) =>
      attempt.then(
        () => 'done',
        (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
      ),
    ),
  )
  return Object.fromEntries(
    Map.groupBy(ended, (code) => code)
      .entries()
      .map(([code, all]) => [code, all.length]),
  )
}

const crowd = (of: OfShift, people: number) =>
  outcomes(Array.from({ length: people }, (_, n) => stage.signUp(of, `person-${n}@example.org`)))

describe('five hundred people want thirty places', { timeout: 60_000 }, () => {
  const withState = async (of: OfShift, state: SignUpState) =>
    (await signUpsFor(of)).filter((one) => one.state === state)

  it('and exactly thirty get one, the others ask for one, with a mail each', async () => {
    const shift = await withPlaces(30)
    expect(await crowd(shift, 500)).toEqual({ done: 500 })
    const held = await withState(shift, 'held')
    expect([
      await taken(shift),
      held.length,
      (await withState(shift, 'asked')).length,
      (await mailsAbout(shift)).length,
    ]).toEqual([30, 30, 470, 500])

    expect(await outcomes(held.map(({ email }) => stage.confirm(shift, email!)))).toEqual({ done: 30 })
    expect((await withState(shift, 'confirmed')).length).toBe(30)
  })

  it('and without the guard of the places too many do', async () => {
    const shift = await withPlaces(30)
    const guard = dropConditions(tables.client, (position) => position === 0)
    try {
      await crowd(shift, 100)
    } finally {
      guard()
    }
    expect((await withState(shift, 'held')).length).toBeGreaterThan(30)
  })

  it('and exactly thirty get one though every third transaction meets a conflict', async () => {
    const shift = await withPlaces(30)
    let sent = 0
    const name = 'conflicts'
    tables.client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context['commandName'] !== 'TransactWriteItemsCommand' || (sent += 1) % 3 > 0) return next(args)
        const CancellationReasons = [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'None' }]
        throw new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons })
      },
      { step: 'initialize', name },
    )
    const ended = await crowd(shift, 300)
    tables.client.middlewareStack.remove(name)
    expect(ended['done']).toBeGreaterThan(30)
    expect([await taken(shift), (await withState(shift, 'held')).length]).toEqual([30, 30])
  })
})

describe('places taken are sign-ups with a place, those waiting are in line', () => {
  const people = ['ada', 'kim', 'lou', 'mio', 'noa', 'uli'].map((name) => `${name}@example.org`)
  const acts = { signUp: stage.signUp, confirm: stage.confirm, cancel: stage.cancel } as const

  const deed = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(fc.constantFrom('signUp', 'confirm', 'cancel'), fc.constantFrom(...people)),
    },
    { weight: 1, arbitrary: fc.constant(['release', ''] as const) },
  )
  /** What happens at the same moment, moment after moment. */
  const story = fc.array(fc.array(deed, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 })

  type Deed = readonly [keyof typeof acts | 'release', string]

  /** Whether the counter of the shift says what its sign-ups say. */
  async function compare(shift: OfShift) {
    const all = await signUpsFor(shift)
    const present = all.filter(({ state }) => hasPlace(state))
    const inLine = all.filter(({ state }) => state === 'waiting')
    const [count, waits] = [await taken(shift), await waiting(shift)]
    if (count !== present.length) return `${count} taken, ${present.length} there`
    if (waits !== inLine.length) return `${waits} waiting, ${inLine.length} in line`
    if (inLine.length > 0 && present.length < 3) return 'a place idles'
    return present.length > 3 ? 'overbooked' : 'true to the sign-ups'
  }

  async function play(shift: OfShift, moments: readonly (readonly Deed[])[]) {
    for (const moment of moments) {
      await outcomes(
        moment.map(([act, email]) => (act === 'release' ? stage.releaseAfter(49) : acts[act](shift, email))),
      )
      const compared = await compare(shift)
      if (compared !== 'true to the sign-ups') return compared
    }
    return 'true to the sign-ups'
  }

  it('whatever six people do at once with three places', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (moments) => {
        expect(await play(await withPlaces(3), moments)).toBe('true to the sign-ups')
      }),
      { numRuns: stories },
    )
  }, 600_000)

  it('which two who cancel the same sign-up would break without the guard', async () => {
    const shift = await withPlaces(3)
    for (const email of people.slice(0, 2)) {
      await stage.signUp(shift, email)
      await stage.confirm(shift, email)
    }
    const [before] = await signUpsFor(shift)
    const cancel = () => stage.deps.freed.cancel(before!, [], now())
    const guard = dropConditions(tables.client)
    try {
      await Promise.all([cancel(), cancel()])
    } finally {
      guard()
    }
    expect(await compare(shift)).toBe('0 taken, 1 there')
  })
})

it('a sign-up given elsewhere is entered once, with one request a try, and nobody is written to', async () => {
  const shift = await withPlaces(3)
  await stage.signUp(shift, 'thuy.nguyen@example.org')
  const [given] = await signUpsFor(shift)
  const elsewhere = { ...given!, ...stage.keyOf(shift, 'kim@example.org'), email: 'kim@example.org' }
  const used = await countRequests(tables.client)(async () => [
    await stage.deps.signUps.enter(elsewhere),
    await stage.deps.signUps.enter(elsewhere),
  ])
  expect(used).toMatchObject({ requests: ['PutItem', 'PutItem'], answer: [true, false] })
  expect([(await signUpsFor(shift)).length, (await mailsAbout(shift)).length]).toEqual([2, 1])
})

describe('a change of what says nothing about places', () => {
  const noted = async (of: OfShift) => (await signUpsFor(of))[0]!

  it('is refused when the person cancelled meanwhile', async () => {
    const shift = await withPlaces(1)
    await stage.signUp(shift, 'thuy@example.org')
    const before = await noted(shift)
    await stage.cancel(shift, 'thuy@example.org')
    expect(await stage.deps.signUps.change(before, { ...before, note: 'Bringt Kuchen mit' })).toBe(false)
    expect(await noted(shift)).not.toHaveProperty('note')
  })

  it('does not undo another one made at the same time', async () => {
    const shift = await withPlaces(1)
    await stage.signUp(shift, 'thuy@example.org')
    const before = await noted(shift)
    const { signUps } = stage.deps
    await signUps.change(before, { ...before, note: 'Bringt Kuchen mit' })
    await signUps.change(before, { ...before, attendance: 'attended' })
    expect(await noted(shift)).toEqual({ ...before, note: 'Bringt Kuchen mit', attendance: 'attended' })
  })
})

it('who just comes is counted beyond the capacity, once, and their place goes to nobody in line', async () => {
  const shift = await withPlaces(1)
  for (const email of ['thuy@example.org', 'kim@example.org']) {
    await stage.signUp(shift, email)
    await stage.confirm(shift, email)
  }
  const [given] = await signUpsFor(shift)
  const { heldUntil: _, ...walkIn } = { ...given!, ...stage.keyOf(shift, '0151 23456789') }
  const entered = [
    await stage.deps.places.enterWalkIn({ ...walkIn, state: 'confirmed', attendance: 'attended' }),
    await stage.deps.places.enterWalkIn({ ...walkIn, state: 'confirmed', attendance: 'attended' }),
  ]
  expect([entered, await taken(shift)]).toEqual([[true, false], 2])
  await stage.cancel(shift, 'thuy@example.org')
  expect([await taken(shift), await waiting(shift)]).toEqual([1, 1])
})
