import { maySeeSignUps } from '#shared/actions/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { AccessLogStore } from '../access-log/access-log-store.ts'
import { operation } from '../http/operation.ts'
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
  if ((await actions.hostOf(actionId)) !== chapterId) throw new Refusal('not_found')
  const page = await signUps.ofAction(actionId, { limit: 100, cursor: query.cursor })
  await accessLog.looked({
    personId: actor.personId,
    actionId,
    people: page.items.length,
    at: now().toISOString(),
  })
  const items = page.items.map(({ shiftId, name, email, state, signedUpAt }) => ({
    shiftId,
    name,
    // Until it is confirmed, nobody knows whose address it is; who cancelled is not to be written to.
    ...(state === 'confirmed' && { email }),
    state,
    signedUpAt,
  }))
  return { ...page, items }
})
