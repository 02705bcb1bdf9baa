import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { summaryOf } from '#shared/chapters/chapter.ts'
import { chapterRoutes } from '#shared/chapters/routes.ts'
import { operation } from '../http/operation.ts'
import type { ChapterStore } from './chapter-store.ts'

type Deps = { chapters: Pick<ChapterStore, 'all'>; now: () => Date }

export const listChapters = operation(chapterRoutes.listChapters)(async (_call, { chapters, now }: Deps) => {
  const today = dayInBerlin(now())
  return { items: (await chapters.all()).map((chapter) => summaryOf(chapter, today)) }
})
