import type { Report } from '#shared/actions/report.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'report'>; now: () => Date }

export const reportAction = operation(actionRoutes.reportAction)(async (
  { actor, params, body },
  { actions, now }: Deps,
) => {
  const moment = now()
  const { shifts: _, report: earlier, ...action } = await findChapterAction(actions, actor, params)
  if (action.state === 'draft' || action.state === 'cancelled') throw new Refusal('not_open_to_change')
  if (action.endsAt > moment.toISOString()) throw new Refusal('not_over_yet')
  const said: Report = {
    ...body,
    actionId: action.actionId,
    // A correction does not make the report later than it was.
    reportedAt: earlier?.reportedAt ?? moment.toISOString(),
  }
  if (!(await actions.report(action, said))) throw new Refusal('version_conflict')
  return said
})
