import type { PersonId } from '#shared/identity/actor.ts'
import type { News, NewsId } from '#shared/news/news.ts'
import { idFor } from '../http/request-key.ts'
import type { AudienceStore } from './audience-store.ts'
import type { Happened } from './hear-changes.ts'
import type { NewsStore } from './news-store.ts'

type ToldDeps = { news: Pick<NewsStore, 'tell'>; now: () => Date }
export type TellingDeps = ToldDeps & { audience: AudienceStore }

const side = 10

/**
 * Tells each of these people, once however often this is called for the same.
 * @returns how many were told now
 */
export async function tellEach(
  told: Omit<News, 'newsId'>,
  concerned: readonly PersonId[],
  { news, now }: ToldDeps,
): Promise<number> {
  const people = new Set(concerned).values()
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

/** Tells everybody whom it concerns. */
export const tellPeople = async ({ told, concerned }: Happened, deps: TellingDeps) =>
  tellEach(told, await deps.audience.peopleOf(concerned, deps.now()), deps)
