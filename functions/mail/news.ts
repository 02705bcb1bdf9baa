import { PersonalNews, type News } from '#shared/news/news.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { entity, type Place } from '../dynamo/entity.ts'

const secondsKept = 90 * 86_400

/** Where one of the news of a person stands: by time, and told twice at the same place. */
export const keyOf = ({ at, newsId }: Pick<News, 'at' | 'newsId'>) => `${at}#${newsId}`

export const placeOfNews = (personId: PersonId, key: string): Place => [`NEWS#${personId}`, key]

export const news = entity(
  'news',
  PersonalNews,
  ({ personId, ...told }: Pick<PersonalNews, 'personId' | 'at' | 'newsId'>) =>
    placeOfNews(personId, keyOf(told)),
  { expires: ({ at }) => Math.floor(Date.parse(at) / 1000) + secondsKept },
)
