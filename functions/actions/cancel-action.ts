import type { ActionWithShifts } from '#shared/actions/action.ts'
import { isOpenToChange } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'
import { followSeries } from './follow-series.ts'
import { noticeOf } from './revise-action.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'turn' | 'series'>; now: () => Date }

/** It stays where it was, with the reason: whoever has its address learns that it does not take place. */
export const cancelAction = operation(actionRoutes.cancelAction)(async (
  { actor, params, body: { version, reason, scope } },
  { actions, now }: Deps,
) => {
  const moment = now()
  const before = await findChapterAction(actions, actor, params)
  if (!isOpenToChange(before, moment)) throw new Refusal('not_open_to_change')
  if (before.version !== version) throw new Refusal('version_conflict')
  const cancel = async (one: ActionWithShifts) => {
    const cancelled = await actions.turn(
      one,
      { state: 'cancelled', cancelledBecause: reason, sequence: one.sequence + 1 },
      one.state === 'published' ? noticeOf('action_cancelled', one, moment) : undefined,
    )
    if (!cancelled) throw new Refusal('version_conflict')
    return cancelled
  }
  const others = await followSeries(before, scope, actions)
  const cancelled = await cancel(before)
  for (const other of others.filter((one) => isOpenToChange(one, moment))) await cancel(other)
  return cancelled
})
