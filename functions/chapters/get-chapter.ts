import { chapterRoutes } from '#shared/chapters/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ChapterStore } from './chapter-store.ts'

type Deps = { chapters: Pick<ChapterStore, 'find'> }

export const getChapter = operation(chapterRoutes.getChapter)(async ({ params }, { chapters }: Deps) => {
  const chapter = await chapters.find(params.chapterId)
  if (!chapter) throw new Refusal('not_found')
  return chapter
})
