import type { NewsId } from '#shared/news/news.ts'
import { idFor } from '../http/request-key.ts'
import type { AudienceStore } from './audience-store.ts'
import type { Happened } from './hear-changes.ts'
import type { NewsStore } from './news-store.ts'

export type TellingDeps = { audience: AudienceStore; news: Pick<NewsStore, 'tell'>; now: () => Date }

const side = 10

/**
 * Tells everybody whom it concerns, each once however often this is called for the same.
 * @returns how many were told now
 */
export async function tellPeople({ told, concerned }: Happened, { audience, news, now }: TellingDeps) {
  const people = (await audience.peopleOf(concerned, now())).values()
  let count = 0
  const lane = async () => {
    for (const personId of people) {
      const newsId = idFor('nws', `${told.kind} ${told.path} ${told.title} ${told.at}`, personId) as NewsId
      if (await news.tell({ ...told, newsId, personId }, now())) count += 1
    }
  }
  await Promise.all(Array.from({ length: side }, lane))
  return count
}
