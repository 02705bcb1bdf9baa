import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'publish'>; now: () => Date }

export const publishAction = operation(actionRoutes.publishAction)(async (
  { actor, params, body },
  { actions, now }: Deps,
) => {
  const draft = await findChapterAction(actions, actor, params)
  if (draft.state !== 'draft') throw new Refusal('not_a_draft')
  if (draft.version !== body.version) throw new Refusal('version_conflict')
  if (draft.startsAt <= now().toISOString()) throw new Refusal('date_passed')
  const published = await actions.publish(draft)
  if (!published) throw new Refusal('version_conflict')
  return published
})
