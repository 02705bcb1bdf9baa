import { maySeeSignUps } from '#shared/actions/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { AccessLogStore } from '../access-log/access-log-store.ts'
import { operation } from '../http/operation.ts'
import { attendee, mustHost } from './describe-attendee.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'ofAction'>
  actions: Pick<AboutStore, 'hostOf'>
  accessLog: AccessLogStore
  now: () => Date
}

/** Nothing is shown before the look is recorded. */
export const listAttendees = operation(signUpRoutes.listAttendees)(async (
  { actor, params: { chapterId, actionId }, query },
  { signUps, actions, accessLog, now }: Deps,
) => {
  if (!maySeeSignUps(actor, chapterId)) throw new Refusal('not_your_chapter')
  await mustHost(chapterId, actionId, actions)
  const page = await signUps.ofAction(actionId, { limit: 100, cursor: query.cursor })
  await accessLog.looked({
    personId: actor.personId,
    actionId,
    people: page.items.length,
    at: now().toISOString(),
  })
  return { ...page, items: page.items.map(attendee) }
})
