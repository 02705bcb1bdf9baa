import { Refusal } from '#shared/http/refusal.ts'
import { ideaRoutes } from '#shared/ideas/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import type { IdeaStore } from './idea-store.ts'

type Deps = { ideas: Pick<IdeaStore, 'find' | 'confirm'>; links: Links; now: () => Date }

/** Pressed twice, it was confirmed. */
export const confirmIdea = operation(ideaRoutes.confirmIdea)(async (
  { body },
  { ideas, links, now }: Deps,
) => {
  const { ideaId } = links.open(body.token, now(), ['idea'])
  const found = await ideas.find(ideaId)
  if (!found) throw new Refusal('link_expired')
  if (found.state === 'unconfirmed') await ideas.confirm(found)
  return { title: found.title, chapterId: found.chapterId }
})
