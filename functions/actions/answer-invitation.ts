import { ActionSummary } from '#shared/actions/action.ts'
import { mayRegisterAction } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import type { CoHostStore } from './co-host-store.ts'

type Deps = {
  actions: Pick<ActionStore, 'find'>
  coHosts: Pick<CoHostStore, 'set' | 'invitations'>
  now: () => Date
}

export const listInvitations = operation(actionRoutes.listInvitations)(async (
  { actor, params: { chapterId }, query },
  { coHosts, now }: Deps,
) => {
  if (!mayRegisterAction(actor, chapterId)) throw new Refusal('not_your_chapter')
  const today = instantInBerlin(dayInBerlin(now()), '00:00')
  return coHosts.invitations(chapterId, today, { limit: 20, cursor: query.cursor })
})

/** Answered the same twice, it was answered; the other answer takes the place of the first. */
export const answerInvitation = operation(actionRoutes.answerInvitation)(async (
  { actor, params: { chapterId, actionId }, body: { answer } },
  { actions, coHosts }: Deps,
) => {
  if (!mayRegisterAction(actor, chapterId)) throw new Refusal('not_your_chapter')
  const found = await actions.find(actionId, 'consistently')
  const invited = found?.coHosts.find((one) => one.chapterId === chapterId)
  if (!found || !invited) throw new Refusal('not_found')
  const { shifts: _, report: _report, ...before } = found
  if (invited.state !== answer && !(await coHosts.set(before, { ...invited, state: answer })))
    throw new Refusal('version_conflict')
  return ActionSummary.parse(before)
})
