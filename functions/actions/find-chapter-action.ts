import type { ActionId } from '#shared/actions/action.ts'
import { mayReviseAction } from '#shared/actions/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { ActionStore } from './action-store.ts'

/**
 * An action of the actor's own chapter, as its coordinators see it.
 * @throws Refusal `not_your_chapter` before anything is read, `not_found` also for an action of another chapter
 */
export async function findChapterAction(
  actions: Pick<ActionStore, 'find'>,
  actor: Actor,
  params: { chapterId: string; actionId: ActionId },
) {
  const { chapterId, actionId } = params
  if (!mayReviseAction(actor, chapterId)) throw new Refusal('not_your_chapter')
  const action = await actions.find(actionId, 'consistently')
  if (action?.chapterId !== chapterId) throw new Refusal('not_found')
  return action
}
