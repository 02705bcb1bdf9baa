import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChapterId } from '#shared/chapters/chapter.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { chapters as cast } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { chapterStore } from './chapter-store.ts'
import { findChapters } from './find-chapters.ts'
import { getChapter } from './get-chapter.ts'
import { listChapters } from './list-chapters.ts'

const tables = await withTables()
const chapters = chapterStore(tables.campaigns)
const counting = countRequests(tables.client)
const deps = (day: string) => ({ chapters, now: () => new Date(`${day}T10:00:00Z`) })

/** It takes over the north of Dresden in 2027. */
const north = {
  ...cast.neustadt,
  chapterId: 'dresden-nord' as ChapterId,
  level: 'district' as const,
  covers: [{ ags: '14612', from: '2027-01-01' }],
}

beforeAll(async () => {
  for (const chapter of [...Object.values(cast), north]) await chapters.found(chapter)
})
afterAll(() => tables.stop())

describe('requests', () => {
  it('CH1 to CH3 are one each', async () => {
    expect(await counting(() => chapters.all())).toMatchObject({ requests: ['Query'], readUnits: 0.5 })
    expect(await counting(() => chapters.find(north.chapterId))).toMatchObject({
      requests: ['GetItem'],
      readUnits: 0.5,
    })
    expect(await counting(() => chapters.covering('14612'))).toMatchObject({
      requests: ['Query'],
      readUnits: 0.5,
    })
  })

  it('CH4 is one, for the chapter and each of its districts', async () => {
    expect(await counting(() => chapters.found(north))).toMatchObject({ requests: ['TransactWriteItems'] })
  })
})

const call = { query: undefined, body: undefined, actor: undefined }
const of = (postcode: string, day: string) => findChapters.run({ ...call, params: { postcode } }, deps(day))

describe('a postcode', () => {
  it('leads to nobody when it is not known', async () => {
    expect(await of('00000', '2026-11-23')).toEqual({ postcode: '00000', districts: [], chapters: [] })
  })

  it('leads to the chapters of the day, not to those of another', async () => {
    const ids = async (day: string) => (await of('01067', day)).chapters.map(({ chapterId }) => chapterId)
    expect(await ids('2022-06-25')).toEqual([])
    expect(await ids('2026-12-31')).toEqual(['dresden'])
    expect((await ids('2027-01-01')).toSorted()).toEqual(['dresden', 'dresden-nord'])
  })
})

it('the tree shows each chapter with the districts of the day', async () => {
  const { items } = await listChapters.run({ ...call, params: undefined }, deps('2026-11-23'))
  expect(items).toHaveLength(8)
  expect(items.find(({ chapterId }) => chapterId === 'dresden')?.ags).toEqual(['14612'])
  expect(items.find(({ chapterId }) => chapterId === north.chapterId)?.ags).toEqual([])
})

it('a chapter is read as it was founded, and a missing one is refused', async () => {
  const { chapterId } = cast.dresden
  expect(await getChapter.run({ ...call, params: { chapterId } }, deps('2026-11-23'))).toEqual(cast.dresden)
  const missing = getChapter.run({ ...call, params: { chapterId: 'atlantis' as ChapterId } }, { chapters })
  await expect(missing).rejects.toMatchObject({ code: 'not_found' })
})
