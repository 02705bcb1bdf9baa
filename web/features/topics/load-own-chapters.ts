import type { Me } from '#shared/people/person.ts'
import { loadChapter } from '#web/features/chapters/load-chapters.ts'

/** The chapters somebody speaks for, with their names; one or two, nearly always. */
export const loadOwnChapters = ({ grants }: Me) =>
  Promise.all(
    [...new Set(grants.filter(({ role }) => role === 'coordinator').map(({ chapterId }) => chapterId))].map(
      async (chapterId) => ({ chapterId, name: (await loadChapter(chapterId)).name }),
    ),
  )
