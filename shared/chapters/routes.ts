import * as z from 'zod'
import { defineRoutes } from '../http/route.ts'
import { Chapter, ChapterId, ChapterSummary, DistrictKey, Postcode } from './chapter.ts'

export const chapterRoutes = defineRoutes({
  listChapters: {
    method: 'GET',
    path: '/chapters',
    summary: 'The whole tree: federal level, states, districts and local chapters',
    audience: 'anyone',
    returns: z.object({ items: z.array(ChapterSummary) }),
  },
  getChapter: {
    method: 'GET',
    path: '/chapters/{chapterId}',
    summary: 'Read one chapter',
    audience: 'anyone',
    params: z.object({ chapterId: ChapterId }),
    returns: Chapter,
  },
  findChapters: {
    method: 'GET',
    path: '/postcodes/{postcode}',
    summary: 'The chapters of a postcode: one, several to choose from, or none when it is not known',
    audience: 'anyone',
    params: z.object({ postcode: Postcode }),
    returns: z.object({
      postcode: Postcode,
      districts: z.array(DistrictKey),
      chapters: z.array(ChapterSummary),
    }),
  },
})
