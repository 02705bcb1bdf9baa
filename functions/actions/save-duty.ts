import type { Duty } from '#shared/actions/paperwork.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'change'>; now: () => Date }

export const saveDuty = operation(actionRoutes.saveDuty)(async (
  { actor, params, body: { responsible, isDone } },
  { actions, now }: Deps,
) => {
  const { shifts: _, report: _report, ...before } = await findChapterAction(actions, actor, params)
  const known = before.duties.find(({ kind }) => kind === params.kind)
  if (!known) throw new Refusal('not_found')
  const saved: Duty = {
    kind: known.kind,
    dueOn: known.dueOn,
    ...(responsible && { responsible }),
    ...(isDone && { doneOn: known.doneOn ?? dayInBerlin(now()) }),
  }
  const duties = before.duties.map((duty) => (duty.kind === saved.kind ? saved : duty))
  if (!(await actions.change(before, { ...before, duties }))) throw new Refusal('version_conflict')
  return saved
})
