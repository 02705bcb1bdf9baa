import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { chapterRoutes } from '#shared/chapters/routes.ts'
import { isInForce } from '#shared/identity/grant.ts'
import { districtsOfPostcode } from '#shared/chapters/postcodes.ts'
import { operation } from '../http/operation.ts'
import type { ChapterStore } from './chapter-store.ts'

type Deps = { chapters: Pick<ChapterStore, 'covering'>; now: () => Date }

/** One request for each district the postcode may lie in: one nearly always, three at most. */
export const findChapters = operation(chapterRoutes.findChapters)(async (
  { params: { postcode } },
  { chapters, now }: Deps,
) => {
  const today = dayInBerlin(now())
  const districts = [...districtsOfPostcode(postcode)]
  const coverages = (await Promise.all(districts.map((ags) => chapters.covering(ags)))).flat()
  const inForce = coverages.filter((coverage) => isInForce(coverage, today)).map(({ chapter }) => chapter)
  const unique = new Map(inForce.map((chapter) => [chapter.chapterId, chapter]))
  return { postcode, districts, chapters: [...unique.values()] }
})
