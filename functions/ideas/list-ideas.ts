import { Refusal } from '#shared/http/refusal.ts'
import { mayAnswerIdeas } from '#shared/ideas/policy.ts'
import { ideaRoutes } from '#shared/ideas/routes.ts'
import type { AccessLogStore } from '../access-log/access-log-store.ts'
import { operation } from '../http/operation.ts'
import { findIdea } from './find-idea.ts'
import type { IdeaStore } from './idea-store.ts'

type Deps = { ideas: Pick<IdeaStore, 'ofChapter' | 'find'>; accessLog: AccessLogStore; now: () => Date }

/** Nothing is shown before the look is recorded. */
export const listIdeas = operation(ideaRoutes.listIdeas)(async (
  { actor, params: { chapterId }, query },
  { ideas, accessLog, now }: Deps,
) => {
  if (!mayAnswerIdeas(actor, chapterId)) throw new Refusal('not_your_chapter')
  const page = await ideas.ofChapter(chapterId, { limit: 30, cursor: query.cursor })
  const { personId } = actor
  await accessLog.looked({ personId, chapterId, people: page.items.length, at: now().toISOString() })
  return page
})

export const getIdea = operation(ideaRoutes.getIdea)(async (
  { actor, params },
  { ideas, accessLog, now }: Deps,
) => {
  const found = await findIdea(ideas, actor, params)
  const { personId } = actor
  await accessLog.looked({ personId, chapterId: params.chapterId, people: 1, at: now().toISOString() })
  return found
})
