import { ideaRoutes } from '#shared/ideas/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What waits for an answer of the own chapter. @throws ApiRefusal `not_your_chapter` */
export const loadIdeas = (token: string, chapterId: string, cursor?: string) =>
  ask(ideaRoutes.listIdeas, { token, params: { chapterId }, query: { cursor } })

/** One of them. @throws ApiRefusal `not_found`, `not_your_chapter` */
export const loadIdea = (token: string, chapterId: string, ideaId: string) =>
  ask(ideaRoutes.getIdea, { token, params: { chapterId, ideaId } })
