import { describe, expect, it } from 'vitest'
import { ChapterSummary } from '#shared/chapters/chapter.ts'
import { districtsTakingPart, Figures } from '#shared/figures/figures.ts'
import { districtsBelow, figuresOf } from './chapter-participation.tsx'

const summary = (chapterId: string, level: string, state?: string) =>
  ChapterSummary.parse({ chapterId, name: `Verband ${chapterId}`, level, ags: [], ...(state && { state }) })

const chapters = [
  summary('bund', 'federal'),
  summary('land-sachsen', 'state', 'SN'),
  summary('land-bayern', 'state', 'BY'),
  summary('dresden', 'district', 'SN'),
  summary('leipzig', 'district', 'SN'),
  summary('hof', 'district', 'BY'),
  summary('dresden-neustadt', 'local', 'SN'),
]
const [bund, sachsen, , dresden] = chapters
const figures = Figures.pick({ districts: true }).parse({ districts: { dresden: 3, hof: 1 } })
const idsBelow = (chapter: ChapterSummary) =>
  districtsBelow(chapter, chapters).map(({ chapterId }) => chapterId)

describe('who takes part below an association', () => {
  it('is nobody below a district, though local associations belong to it', () => {
    expect(idsBelow(dresden!)).toEqual([])
  })

  it('is the districts of the own state, not those of others', () => {
    expect(idsBelow(sachsen!)).toEqual(['dresden', 'leipzig'])
  })

  it('is every district below the federal level', () => {
    expect(idsBelow(bund!)).toEqual(['dresden', 'leipzig', 'hof'])
  })

  it('counts their actions alone', () => {
    const own = figuresOf(districtsBelow(sachsen!, chapters), figures)
    expect(own).toEqual({ districts: { dresden: 3, leipzig: 0 }, allDistricts: 2 })
    expect(districtsTakingPart(own)).toBe(1)
  })
})
