import { newsRoutes } from '#shared/news/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import type { NewsStore } from './news-store.ts'

type Deps = { news: Pick<NewsStore, 'list' | 'paceOf' | 'choose'>; links: Links; now: () => Date }

const pageSize = 30

export const listMyNews = operation(newsRoutes.listMyNews)(async (
  { actor: { personId }, query: { cursor } },
  { news }: Deps,
) => {
  const [page, pace] = await Promise.all([
    news.list(personId, { limit: pageSize, cursor }),
    news.paceOf(personId),
  ])
  return { ...page, pace }
})

export const chooseNews = operation(newsRoutes.chooseNews)(async (
  { actor: { personId }, body: { pace } },
  { news, now }: Deps,
) => {
  await news.choose(personId, pace, now())
  return { pace }
})

export const getNewsChoice = operation(newsRoutes.getNewsChoice)(
  async ({ query: { token } }, { news, links, now }: Deps) => ({
    pace: await news.paceOf(links.open(token, now(), ['news']).personId),
  }),
)

export const saveNewsChoice = operation(newsRoutes.saveNewsChoice)(async (
  { body: { token, pace } },
  { news, links, now }: Deps,
) => {
  await news.choose(links.open(token, now(), ['news']).personId, pace, now())
  return { pace }
})
