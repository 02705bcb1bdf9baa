import { newsRoutes } from '#shared/news/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What happened that concerns the reader, and how soon they want to hear. */
export const loadMyNews = (token: string, cursor?: string) =>
  ask(newsRoutes.listMyNews, { token, query: { cursor } })

/** What was chosen, by the link of a mail. @throws ApiRefusal `link_invalid`, `link_expired` */
export const loadNewsChoice = (token: string) => ask(newsRoutes.getNewsChoice, { query: { token } })
