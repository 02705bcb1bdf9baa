import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'
import { followSeries } from './follow-series.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'turn' | 'series'>; now: () => Date }

export const publishAction = operation(actionRoutes.publishAction)(async (
  { actor, params, body: { version, scope } },
  { actions, now }: Deps,
) => {
  const draft = await findChapterAction(actions, actor, params)
  if (draft.state !== 'draft') throw new Refusal('not_a_draft')
  if (draft.version !== version) throw new Refusal('version_conflict')
  const publishedAt = now().toISOString()
  if (draft.startsAt <= publishedAt) throw new Refusal('date_passed')
  const others = await followSeries(draft, scope, actions)
  const published = await actions.turn(draft, { state: 'published', publishedAt })
  if (!published) throw new Refusal('version_conflict')
  for (const other of others.filter(({ state }) => state === 'draft'))
    if (!(await actions.turn(other, { state: 'published', publishedAt })))
      throw new Refusal('version_conflict')
  return published
})
