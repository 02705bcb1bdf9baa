import { afterAll, beforeAll, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { setStage } from '../set-stage.ts'
import { openTerm } from './open-term.ts'
import { presentTerm, stageSeats } from './stage-seats.ts'

const tables = await withTables()
const stage = stageSeats(tables, now)
beforeAll(async () => {
  await setStage(tables)
  await stage.deps.councils.enterTerm(presentTerm('campaign'))
})
afterAll(() => tables.stop())

const open = (days: object = {}) =>
  openTerm.run(
    {
      params: { councilId: 'campaign' },
      query: undefined,
      body: { from: '2028-01-01', to: '2029-12-31', places: { expert: 3 }, keepsHolders: true, ...days },
      actor: stage.office,
    },
    stage.deps,
  )

it('a term neither begins in the past nor lies upon another', async () => {
  await expect(open({ from: '2026-11-01' })).rejects.toMatchObject({ code: 'date_passed' })
  await expect(open({ from: '2027-06-01' })).rejects.toMatchObject({ code: 'terms_overlap' })
})

it('those who sat to the end of the term before stay on their seats, those who left do not', async () => {
  const [stays, leaves] = [await stage.seat(await stage.person()), await stage.person()]
  const left = await stage.seat(leaves)
  await stage.resign(left.seatId, leaves)
  await open()
  const { seats, gaps, terms } = await stage.on('2028-01-01')
  expect(seats.map(({ seatId }) => seatId)).toEqual([stays.seatId])
  expect(seats[0]).toMatchObject({ termId: 'campaign-2028-01-01', to: '2029-12-31' })
  expect(gaps).toHaveLength(2)
  expect(terms).toHaveLength(1)
})
