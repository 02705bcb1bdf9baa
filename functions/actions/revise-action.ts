import type { ActionWithShifts } from '#shared/actions/action.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'
import { planAction } from './plan-action.ts'
import type { ThreadStore } from './thread-store.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'revise'>; thread: ThreadStore; now: () => Date }

export const reviseAction = operation(actionRoutes.reviseAction)(async (
  { actor, params, body: { version, ...entered } },
  { actions, thread, now }: Deps,
) => {
  const before = await findChapterAction(actions, actor, params)
  if (before.state !== 'draft') throw new Refusal('not_a_draft')
  if (before.version !== version) throw new Refusal('version_conflict')
  const [campaign, chapter] = await Promise.all([
    thread.campaign(before.campaignId),
    thread.chapter(before.chapterId),
  ])
  if (!campaign || !chapter) throw new Refusal('not_found')

  const { actionId, state } = before
  const revised: ActionWithShifts = {
    ...planAction(entered, campaign, chapter, now()),
    actionId,
    state,
    version: version + 1,
  }
  if (!(await actions.revise(revised, before))) throw new Refusal('version_conflict')
  return revised
})
