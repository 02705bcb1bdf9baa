import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { someone } from '../proposals/seat-councils.ts'
import { setStage } from '../set-stage.ts'
import { presentTerm, stageSeats } from './stage-seats.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const stage = stageSeats(tables, now)
beforeAll(async () => {
  await setStage(tables)
  for (const councilId of ['campaign', 'activists'] as const)
    await stage.deps.councils.enterTerm(presentTerm(councilId))
})
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const holderOn = async (day: string, seatId: string) =>
  (await stage.on(day)).seats.find((seat) => seat.seatId === seatId)

describe('nobody is appointed', () => {
  it.each([
    ['from yesterday on', { from: '2026-11-22' }, 'date_passed'],
    ['beyond all terms', { from: '2029-01-01' }, 'no_term'],
    ['to a seat of the other council', { kind: 'district' }, 'kind_of_other_council'],
    ['for a chapter that is not there', { kind: 'state', chapterId: 'nowhere' }, 'not_found'],
  ])('%s', async (_, change, code) => {
    await expect(stage.appoint(await stage.person(), change)).rejects.toEqual(refused(code))
  })

  it('who has no account, nor as deputy of themselves', async () => {
    await expect(stage.appoint(someone())).rejects.toEqual(refused('person_unknown'))
    const { personId } = await stage.person()
    await expect(stage.appoint({ personId }, { deputyId: personId })).rejects.toEqual(
      refused('already_seated'),
    )
    await expect(stage.appoint({ personId }, { deputyId: someone().personId })).rejects.toEqual(
      refused('person_unknown'),
    )
  })

  it('to a second seat of the same council, though to one in the other', async () => {
    const actor = await stage.person()
    await stage.appoint(actor)
    await expect(stage.appoint(actor)).rejects.toEqual(refused('already_seated'))
    await stage.appoint(actor, { kind: 'activist' }, 'activists')
  })

  it('to a seat somebody begins on later, or one that is not there', async () => {
    const seat = await stage.seat(await stage.person())
    await stage.replace(seat.seatId, await stage.person(), '2026-12-10')
    const other = await stage.person()
    await expect(stage.replace(seat.seatId, other, '2026-12-05')).rejects.toEqual(
      refused('seat_begins_later'),
    )
    await expect(stage.replace('campaign-999', other)).rejects.toEqual(refused('not_found'))
  })
})

describe('a seat', () => {
  it('says who sat on which day, whoever came and went', async () => {
    const [first, second] = [await stage.person('Erste'), await stage.person('Zweite')]
    const { seatId } = await stage.seat(first, {
      holder: 'Erste',
      kind: 'state',
      chapterId: 'land-sachsen' as never,
    })
    await stage.replace(seatId, second, '2026-12-01')
    // They do not sit yet: nobody leaves a seat they are only to get.
    await expect(stage.resign(seatId, second, '2026-12-31')).rejects.toEqual(refused('not_your_seat'))
    expect(await holderOn('2026-11-30', seatId)).toMatchObject({ holder: 'Erste', endedBy: 'replaced' })
    expect(await holderOn('2026-12-01', seatId)).toMatchObject({
      holder: 'Zweite',
      chapterId: 'land-sachsen',
      to: '2027-12-31',
    })
    expect((await stage.record())[0]).toMatchObject({
      change: 'replaced',
      holder: 'Zweite',
      before: 'Erste',
      recordedBy: { name: 'Paul Adebayo' },
    })
  })

  it('is left by its holder or for them by the federal office, by nobody else, and is vacant then', async () => {
    const holder = await stage.person('Mila')
    const { seatId } = await stage.seat(holder, {
      councilId: 'activists',
      kind: 'district',
      chapterId: 'rostock' as never,
    })
    await expect(stage.resign(seatId, await stage.person())).rejects.toEqual(refused('not_your_seat'))
    await expect(stage.resign(seatId, holder, '2026-11-22')).rejects.toEqual(refused('date_passed'))
    await stage.resign(seatId, stage.office, '2026-12-24')
    await stage.resign(seatId, holder, '2026-11-30')
    expect(await holderOn('2026-11-30', seatId)).toMatchObject({ endedBy: 'resigned' })
    const after = await stage.on('2026-12-01')
    expect(after.seats.map((seat) => seat.seatId)).not.toContain(seatId)
    expect(after.gaps).toContainEqual({
      councilId: 'activists',
      kind: 'district',
      seatId,
      chapterId: 'rostock',
    })
    await stage.replace(seatId, await stage.person('Neue'), '2026-12-03')
    expect((await stage.on('2026-12-03')).gaps.map((gap) => gap.seatId)).not.toContain(seatId)
  })

  it('changes its deputy and remembers the former one', async () => {
    const [holder, deputy, next] = [
      await stage.person(),
      await stage.person('Alt'),
      await stage.person('Neu'),
    ]
    const { seatId, personId } = await stage.seat(holder, {
      deputy: { personId: deputy.personId, name: 'Alt' },
    })
    await expect(stage.deputy(seatId, personId)).rejects.toEqual(refused('already_seated'))
    await stage.deputy(seatId, next.personId)
    expect((await holderOn('2026-11-22', seatId))?.deputy?.name).toBe('Alt')
    expect((await holderOn('2026-11-23', seatId))?.deputy?.name).toBe('Neu')
    await stage.deputy(seatId, null)
    expect((await holderOn('2026-11-23', seatId))?.deputy).toBeUndefined()
    expect((await stage.on('2026-11-22')).seats.filter((seat) => seat.seatId === seatId)).toHaveLength(1)
  })

  it('goes to one of six who are appointed to it at the same time', async () => {
    const { seatId } = await stage.seat(await stage.person())
    const all = await Promise.allSettled(
      Array.from({ length: 6 }, async () => stage.replace(seatId, await stage.person())),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await stage.on('2026-12-01')).seats.filter((seat) => seat.seatId === seatId)).toHaveLength(1)
  })
})

it('appointing, replacing and the record cost what is said of them', async () => {
  const [holder, next] = [await stage.person(), await stage.person()]
  const appointing = await counting(() => stage.appoint(holder, { kind: 'state', chapterId: 'land-sachsen' }))
  expect(appointing.requests.toSorted()).toEqual(
    ['GetItem', 'GetItem', 'GetItem', 'GetItem', 'Query', 'Query', 'Query', 'TransactWriteItems'].toSorted(),
  )
  const replacing = await counting(() => stage.replace(appointing.answer.seatId, next, '2026-12-20'))
  expect(replacing.requests.toSorted()).toEqual(
    ['GetItem', 'GetItem', 'GetItem', 'Query', 'Query', 'Query', 'TransactWriteItems'].toSorted(),
  )
  expect((await counting(stage.record)).requests).toEqual(['Query'])
  expect([appointing, replacing].map(({ readUnits, writeUnits }) => [readUnits, writeUnits])).toEqual([
    [5, 6],
    [4.5, 8],
  ])
})
