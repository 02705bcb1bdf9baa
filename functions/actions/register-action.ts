import type { ActionId, ActionWithShifts, NewAction } from '#shared/actions/action.ts'
import { mayRegisterAction } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { ActionStore } from './action-store.ts'
import { planAction } from './plan-action.ts'
import type { ThreadStore } from './thread-store.ts'

type Actions = Pick<ActionStore, 'find' | 'register' | 'requestOf'>
type Deps = { actions: Actions; thread: ThreadStore; now: () => Date }

/**
 * Where a copied action comes from; the idea may be anybody's, as long as it can be seen.
 * @throws Refusal `invalid_request` when there is no such action
 */
export async function findLineage(
  copyOf: ActionId | undefined,
  chapterId: string,
  actions: Pick<ActionStore, 'find'>,
): Promise<Pick<ActionWithShifts, 'copiedFrom'>> {
  const source = copyOf && (await actions.find(copyOf))
  if (!copyOf) return {}
  if (!source || (source.state === 'draft' && source.chapterId !== chapterId))
    throw new Refusal('invalid_request', [{ field: 'copyOf', code: 'not_a_choice' }])
  const { actionId, chapterName, title } = source
  return { copiedFrom: { actionId, chapterName, title } }
}

/** @throws Refusal `not_found` for a chapter, `invalid_request` for a campaign that does not exist */
export async function findThread(
  { campaignId }: Pick<NewAction, 'campaignId'>,
  chapterId: string,
  thread: ThreadStore,
) {
  const [campaign, chapter] = await Promise.all([
    thread.campaign(campaignId),
    thread.chapter(chapterId as never),
  ])
  if (!chapter) throw new Refusal('not_found')
  if (!campaign) throw new Refusal('invalid_request', [{ field: 'campaignId', code: 'not_a_choice' }])
  return { campaign, chapter }
}

export const registerAction = operation(actionRoutes.registerAction)(async (
  { actor, params: { chapterId }, body: { key, ...entered } },
  { actions, thread, now }: Deps,
) => {
  if (!mayRegisterAction(actor, chapterId)) throw new Refusal('not_your_chapter')
  const { copyOf, ...words } = entered
  const [{ campaign, chapter }, lineage] = await Promise.all([
    findThread(entered, chapterId, thread),
    findLineage(copyOf, chapterId, actions),
  ])
  const actionId = idFor('act', key, `${actor.personId} ${chapterId}`) as ActionId
  const hash = requestHash(entered)
  const registered: ActionWithShifts = {
    ...planAction(words, campaign, chapter, now()),
    ...lineage,
    actionId,
    state: 'draft',
    version: 1,
  }
  if (await actions.register(registered, hash)) return registered
  if ((await actions.requestOf(actionId)) !== hash) throw new Refusal('key_reused')
  return (await actions.find(actionId, 'consistently')) ?? registered
})
