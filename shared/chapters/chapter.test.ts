import { describe, expect, it } from 'vitest'
import { Chapter, ChapterId, summaryOf } from './chapter.ts'

const chapter = (entry: object) =>
  Chapter.parse({
    chapterId: 'dresden',
    name: 'Kreisverband Dresden',
    level: 'district',
    covers: [],
    ...entry,
  })

describe('an id of a chapter is refused', () => {
  it.each([
    '',
    'Dresden',
    'dresden-',
    '-dresden',
    'dres--den',
    'dresden#x',
    'köln',
    '../bund',
    'a'.repeat(61),
  ])('“%s”', (text) => {
    expect(ChapterId.safeParse(text).success).toBe(false)
  })
})

describe('the summary of a chapter', () => {
  const handedOn = chapter({
    covers: [
      { ags: '14612', from: '2022-01-01', to: '2026-06-30' },
      { ags: '14625', from: '2026-07-01' },
    ],
  })

  it.each([
    ['2021-12-31', []],
    ['2022-01-01', ['14612']],
    ['2026-06-30', ['14612']],
    ['2026-07-01', ['14625']],
  ])('on %s names the districts %j', (day, ags) => {
    expect(summaryOf(handedOn, day).ags).toEqual(ags)
  })

  it('holds what a list shows and nothing else', () => {
    expect(
      summaryOf(
        chapter({ parentId: 'land-sachsen', state: 'SN', districtChapterId: 'dresden' }),
        '2026-11-23',
      ),
    ).toEqual({
      chapterId: 'dresden',
      name: 'Kreisverband Dresden',
      level: 'district',
      parentId: 'land-sachsen',
      state: 'SN',
      ags: [],
    })
    expect(Object.keys(summaryOf(chapter({ chapterId: 'bund' }), '2026-11-23'))).not.toContain('parentId')
  })
})
