import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { Seat } from '#shared/councils/council.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { councilStore } from './council-store.ts'
import { listSeats } from './list-seats.ts'

const tables = await withTables()
const councils = councilStore(tables.councils)
afterAll(() => tables.stop())

const seat = (seatId: string, from: string, to: string) =>
  Seat.parse({
    seatId,
    councilId: 'activists',
    kind: 'activist',
    personId: randomUUID(),
    holder: `${seatId} from ${from}`,
    from,
    to,
  })

it('shows who sits today, not who sat or will sit, in two requests', async () => {
  const before = seat('activists-01', '2025-01-01', '2026-11-22')
  const present = seat('activists-01', '2026-11-23', '2026-11-23')
  const next = seat('activists-01', '2026-11-24', '2027-12-31')
  const other = seat('activists-02', '2026-01-01', '2027-12-31')
  for (const each of [other, next, present, before]) await councils.appoint(each)

  // One o'clock at night in Berlin on the 23rd, when it is still the 22nd in UTC.
  const now = () => new Date('2026-11-22T23:30:00Z')
  const call = { params: undefined, query: {}, body: undefined, actor: undefined as never }
  const used = await countRequests(tables.client)(() => listSeats.run(call, { councils, now }))
  expect(used).toMatchObject({
    requests: ['Query', 'Query'],
    readUnits: 1,
    answer: { seats: [present, other] },
  })
  expect(await councils.roll()).toHaveLength(4)
})
