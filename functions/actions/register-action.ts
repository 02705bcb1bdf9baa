import type { ActionId, ActionWithShifts } from '#shared/actions/action.ts'
import { mayRegisterAction } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { planAction } from './plan-action.ts'
import type { ThreadStore } from './thread-store.ts'

type Deps = { actions: Pick<ActionStore, 'register'>; thread: ThreadStore; now: () => Date }

export const registerAction = operation(actionRoutes.registerAction)(async (
  { actor, params: { chapterId }, body },
  { actions, thread, now }: Deps,
) => {
  if (!mayRegisterAction(actor, chapterId)) throw new Refusal('not_your_chapter')
  const [campaign, chapter] = await Promise.all([thread.campaign(body.campaignId), thread.chapter(chapterId)])
  if (!chapter) throw new Refusal('not_found')
  if (!campaign) throw new Refusal('invalid_request', [{ field: 'campaignId', code: 'not_a_choice' }])

  const registered: ActionWithShifts = {
    ...planAction(body, campaign, chapter, now()),
    actionId: newId('act') as ActionId,
    state: 'draft',
    version: 1,
  }
  await actions.register(registered)
  return registered
})
