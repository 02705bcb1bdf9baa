import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { IdeaId } from '#shared/ideas/idea.ts'
import { mayAnswerIdeas } from '#shared/ideas/policy.ts'
import type { IdeaStore } from './idea-store.ts'

/**
 * An idea that went to the actor's own chapter.
 * @throws Refusal `not_your_chapter` before anything is read, `not_found` also for one that went elsewhere or that
 * nobody has confirmed
 */
export async function findIdea(
  ideas: Pick<IdeaStore, 'find'>,
  actor: Actor,
  { chapterId, ideaId }: { chapterId: string; ideaId: IdeaId },
) {
  if (!mayAnswerIdeas(actor, chapterId)) throw new Refusal('not_your_chapter')
  const found = await ideas.find(ideaId)
  if (found?.chapterId !== chapterId || found.state === 'unconfirmed') throw new Refusal('not_found')
  return found
}
