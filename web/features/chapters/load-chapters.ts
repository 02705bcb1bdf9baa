import { cache } from 'react'
import { chapterRoutes } from '#shared/chapters/routes.ts'
import { ask } from '#web/lib/api.ts'

/** The whole tree: federal level, states, districts and local chapters. */
export const loadChapters = cache(async () => (await ask(chapterRoutes.listChapters, {})).items)

/** One chapter. @throws ApiRefusal `not_found` */
export const loadChapter = cache((chapterId: string) =>
  ask(chapterRoutes.getChapter, { params: { chapterId } }),
)

/** The chapters of a postcode: one, several to choose from, or none. */
export const loadChaptersNear = cache((postcode: string) =>
  ask(chapterRoutes.findChapters, { params: { postcode } }),
)
