import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { withTables } from '#infra/local/test-tables.ts'
import { countRequests } from './count-requests.ts'
import { entity, stored } from './entity.ts'

const tables = await withTables()
const table = tables.campaigns
const counting = countRequests(tables.client)
afterAll(() => tables.stop())

const Note = z.object({ shelf: z.string(), day: z.string(), text: z.string().min(1), isOpen: z.boolean() })
type Note = z.infer<typeof Note>

const note = entity(
  'note',
  Note,
  ({ shelf, day }: { shelf: string; day: string }) => [`SHELF#${shelf}`, `NOTE#${day}`],
  {
    indexes: ({ day, isOpen }) => ({ byType: isOpen ? ['note', day] : undefined }),
    expires: ({ day }) => Date.parse(`${day}T00:00:00Z`) / 1000,
  },
)

const days = Array.from({ length: 25 }, (_, n) => `2026-12-${String(n + 1).padStart(2, '0')}`)
const on = (day: string, shelf = 'one'): Note => ({ shelf, day, text: `of ${day}`, isOpen: true })
const shelf = { partition: 'SHELF#one' }

beforeAll(async () => {
  await Promise.all(days.map((day) => table.put(note, on(day))))
})

describe('an item is stored', () => {
  it('with its place, its kind, the places in indexes and the second it may go', () => {
    expect(stored(note, on('2026-12-01'))).toEqual({
      ...on('2026-12-01'),
      pk: 'SHELF#one',
      sk: 'NOTE#2026-12-01',
      entity: 'note',
      ttl: 1_796_083_200,
      byTypePk: 'note',
      byTypeSk: '2026-12-01',
    })
  })

  it('without a place in an index it does not belong in', () => {
    expect(Object.keys(stored(note, { ...on('2026-12-01'), isOpen: false }))).not.toContain('byTypePk')
  })

  it('only when it fits its schema', async () => {
    await expect(table.put(note, { ...on('2026-12-31'), text: '' })).rejects.toThrow(z.ZodError)
    expect(await table.find(note, { shelf: 'one', day: '2026-12-31' }, 'consistently')).toBeUndefined()
  })
})

describe('an item is read', () => {
  it('as its schema says, without keys', async () => {
    expect(await table.find(note, { shelf: 'one', day: '2026-12-05' })).toEqual(on('2026-12-05'))
  })

  it('as a fault when it is not what its kind should be', async () => {
    const loose = entity('note', z.object({ shelf: z.string(), day: z.string() }), note.place)
    await table.put(loose, { shelf: 'broken', day: '2026-12-01' })
    await expect(table.find(note, { shelf: 'broken', day: '2026-12-01' })).rejects.toThrow(z.ZodError)
  })
})

describe('a condition', () => {
  const key = { shelf: 'two', day: '2026-12-01' }
  const unchanged = { if: '#text = :text', values: { text: 'first' } }

  it('that does not hold writes nothing and says so', async () => {
    expect(
      await table.update(note, key, {
        change: 'SET #isOpen = :no',
        if: 'attribute_exists(#pk)',
        values: { no: false },
      }),
    ).toBe(false)
    expect(await table.find(note, key, 'consistently')).toBeUndefined()
    expect(
      await table.put(
        note,
        { ...on(key.day, key.shelf), text: 'first' },
        { if: 'attribute_not_exists(#pk)' },
      ),
    ).toBe(true)
    expect(await table.put(note, on(key.day, key.shelf), { if: 'attribute_not_exists(#pk)' })).toBe(false)
    expect((await table.find(note, key, 'consistently'))?.text).toBe('first')
  })

  it('lets one of two through', async () => {
    const both = await Promise.all(
      ['mine', 'yours'].map((text) => table.put(note, { ...on(key.day, key.shelf), text }, unchanged)),
    )
    expect(both.filter(Boolean)).toHaveLength(1)
  })
})

describe('a page', () => {
  /** All pages of a list, one after the other. */
  async function pages(
    range: Parameters<typeof table.page>[1],
    limit: number,
    keep?: (item: Note) => boolean,
  ) {
    const found: Note[][] = []
    let cursor: string | undefined
    do {
      const page = await table.page(note, range, { limit, cursor }, keep)
      found.push(page.items)
      cursor = page.next
    } while (cursor)
    return found
  }

  it.each([1, 7, 10, 25, 100])('of %i leads through the whole list, without gap or double', async (limit) => {
    const found = await pages(shelf, limit)
    expect(found.flat().map(({ day }) => day)).toEqual(days)
    expect(Math.max(...found.map((items) => items.length))).toBeLessThanOrEqual(limit)
  })

  it('of an index, the latest first', async () => {
    const range = {
      index: 'byType',
      partition: 'note',
      from: '2026-12-20',
      to: '2026-12-25',
      latestFirst: true,
    }
    const found = await pages(range, 4)
    expect(found.flat().map(({ day }) => day)).toEqual(days.slice(19).toReversed())
  })

  it('comes out shorter where items are dropped, and the list goes on all the same', async () => {
    const found = await pages(shelf, 10, ({ day }) => day.endsWith('5'))
    expect(found.map((items) => items.length)).toEqual([1, 1, 1])
  })

  it('is empty where nothing is', async () => {
    expect(await table.page(note, { partition: 'SHELF#none' }, { limit: 5 })).toEqual({ items: [] })
  })

  it('costs one request and half a unit', async () => {
    const used = await counting(() => table.page(note, shelf, { limit: 25 }))
    expect(used).toMatchObject({ requests: ['Query'], readUnits: 0.5 })
  })

  it.each([
    ['another partition', { partition: 'SHELF#two' }],
    ['another range', { ...shelf, from: 'NOTE#2026-12-10' }],
    ['another order', { ...shelf, latestFirst: true }],
    ['another index', { index: 'byType', partition: 'note' }],
  ])('is refused when its cursor was issued for %s', async (_, range) => {
    const { next } = await table.page(note, shelf, { limit: 1 })
    await expect(table.page(note, range, { limit: 1, cursor: next })).rejects.toMatchObject({
      code: 'cursor_invalid',
    })
  })
})

describe('a range', () => {
  const found = async (bounds: object) =>
    (await table.collect({ ...shelf, ...bounds })).map((item) => String(item['day']).slice(-2))

  it('holds both of its ends', async () => {
    expect(await found({ from: 'NOTE#2026-12-03', to: 'NOTE#2026-12-05' })).toEqual(['03', '04', '05'])
    expect(await found({ to: 'NOTE#2026-12-02' })).toEqual(['01', '02'])
    expect(await found({ from: 'NOTE#2026-12-24' })).toEqual(['24', '25'])
    expect(await found({ atMost: 2, latestFirst: true })).toEqual(['25', '24'])
  })

  it('that is too large to be read at once is a fault, not half an answer', async () => {
    const text = 'x'.repeat(300_000)
    for (const day of days.slice(0, 4)) await table.put(note, { ...on(day, 'heavy'), text, isOpen: false })
    await expect(table.collect({ partition: 'SHELF#heavy' })).rejects.toThrow('outgrown')
  })
})

it('items from several places are gathered in one request, those that are not there left out', async () => {
  const places = ['2026-12-01', '2026-12-02', '2027-01-01'].map((day) => note.place({ shelf: 'one', day }))
  const used = await counting(() => table.gather(places))
  expect(used.requests).toHaveLength(1)
  expect(used.answer.map((item) => String(item['day'])).toSorted()).toEqual(['2026-12-01', '2026-12-02'])
})
