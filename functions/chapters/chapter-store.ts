import * as z from 'zod'
import { Chapter, ChapterSummary, DistrictKey, summaryOf, type ChapterId } from '#shared/chapters/chapter.ts'
import { entity, type ItemOf } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'

const tree = 'CHAPTERS'

const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: ChapterId }) => [tree, chapterId])

/** Leads from a district to a chapter that covers it, with the days on which it does. */
const coverage = entity(
  'coverage',
  z.object({
    ags: DistrictKey,
    chapterId: ChapterSummary.shape.chapterId,
    from: z.iso.date(),
    to: z.iso.date().optional(),
    chapter: ChapterSummary,
  }),
  ({ ags, chapterId, from }: { ags: string; chapterId: ChapterId; from: string }) => [
    `DISTRICT#${ags}`,
    `CHAPTER#${chapterId}#${from}`,
  ],
)
export type Coverage = ItemOf<typeof coverage>

export const chapterStore = (table: Table) => ({
  /** CH1: the whole tree; some 420 small items, far from what one request carries. */
  all: async (): Promise<Chapter[]> =>
    (await table.collect({ partition: tree })).map((item) => Chapter.parse(item)),

  /** CH2 */
  find: (chapterId: ChapterId) => table.find(chapter, { chapterId }),

  /** CH3: the chapters that cover, covered or will cover a district. */
  covering: async (ags: string): Promise<Coverage[]> =>
    (await table.collect({ partition: `DISTRICT#${ags}` })).map((item) => coverage.schema.parse(item)),

  /** CH4: a chapter and the way to it from each of its districts, all or none. */
  found: (founded: Chapter) =>
    transact(table.client, [
      table.putting(chapter, founded),
      ...founded.covers.map((covers) =>
        table.putting(coverage, {
          ...covers,
          chapterId: founded.chapterId,
          chapter: summaryOf(founded, covers.from),
        }),
      ),
    ]),
})
export type ChapterStore = ReturnType<typeof chapterStore>
