import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { chapterStore } from './chapter-store.ts'
import { findChapters } from './find-chapters.ts'
import { getChapter } from './get-chapter.ts'
import { listChapters } from './list-chapters.ts'

export const handler = apiHandler(
  [listChapters, getChapter, findChapters],
  { chapters: chapterStore(table('CAMPAIGNS_TABLE')), now: () => new Date() },
  identified,
)
