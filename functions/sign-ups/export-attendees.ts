import { maySeeSignUps } from '#shared/actions/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { AccessLogStore } from '../access-log/access-log-store.ts'
import { operation } from '../http/operation.ts'
import { attendeeRows, writeTable } from './write-table.ts'
import { attendee, everybodyAt } from './describe-attendee.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'ofAction'>
  actions: Pick<AboutStore, 'actionWithShifts'>
  accessLog: AccessLogStore
  now: () => Date
}

/** Nothing leaves before it is recorded. */
export const exportAttendees = operation(signUpRoutes.exportAttendees)(async (
  { actor, params: { chapterId, actionId } },
  { signUps, actions, accessLog, now }: Deps,
) => {
  if (!maySeeSignUps(actor, chapterId)) throw new Refusal('not_your_chapter')
  const action = await actions.actionWithShifts(actionId)
  if (action?.chapterId !== chapterId) throw new Refusal('not_found')
  const all = await everybodyAt(actionId, signUps)
  await accessLog.looked({ personId: actor.personId, actionId, people: all.length, at: now().toISOString() })
  return writeTable(attendeeRows(all.map(attendee), action.shifts))
})
