import type { Idea } from '#shared/ideas/idea.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { ideaRoutes } from '#shared/ideas/routes.ts'
import { operation } from '../http/operation.ts'
import { findIdea } from './find-idea.ts'
import type { HostStore, IdeaStore } from './idea-store.ts'

type Deps = { ideas: Pick<IdeaStore, 'find' | 'answer'>; now: () => Date }
type Found = NonNullable<Awaited<ReturnType<IdeaStore['find']>>>

/** @throws Refusal `already_answered` also when somebody else was faster */
async function answer(found: Found, change: Partial<Idea> & Pick<Idea, 'state'>, { ideas, now }: Deps) {
  if (found.state !== 'open' || !(await ideas.answer(found, change, now())))
    throw new Refusal('already_answered')
  return { ...found, ...change }
}

/** It becomes an action of the same chapter. Told again of the same draft, it was told. */
export const acceptIdea = operation(ideaRoutes.acceptIdea)(async (
  { actor, params, body: { actionId } },
  deps: Deps & { hosts: Pick<HostStore, 'draft'> },
) => {
  const found = await findIdea(deps.ideas, actor, params)
  if (found.actionId === actionId) return found
  if ((await deps.hosts.draft(actionId))?.chapterId !== found.chapterId) throw new Refusal('not_found')
  return answer(found, { state: 'accepted', actionId }, deps)
})

export const declineIdea = operation(ideaRoutes.declineIdea)(
  async ({ actor, params, body: { reason } }, deps: Deps) =>
    answer(await findIdea(deps.ideas, actor, params), { state: 'declined', reason }, deps),
)
